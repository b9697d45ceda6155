package dev.lectern.domain.session;

import dev.lectern.domain.money.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events by which a session is scheduled or moves to another stage. */
public sealed interface StageEvent extends SessionEvent {

    /** @param decisionDueAt until when it is decided whether the session goes ahead */
    record SessionScheduled(
            UUID courseId,
            int courseRevision,
            Kind kind,
            @Nullable UUID inquiryId,
            ZoneId zone,
            List<Slot> slots,
            Delivery delivery,
            int capacity,
            int minParticipants,
            @Nullable Money price,
            Instant decisionDueAt)
            implements StageEvent {}

    record SessionOpened() implements StageEvent {}

    record SessionConfirmed(int enrolled, boolean belowMinimum, String note) implements StageEvent {}

    record SessionCancelled(CancelReason reason, List<UUID> alternatives) implements StageEvent {}

    record SessionCompleted() implements StageEvent {}

    enum Kind {
        PUBLIC,
        IN_HOUSE
    }

    enum CancelReason {
        LOW_NUMBERS,
        TRAINER,
        VENUE,
        OTHER
    }
}

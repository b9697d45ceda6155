package dev.lectern.session;

import dev.lectern.journal.Event;
import dev.lectern.money.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has happened to a session. */
public sealed interface SessionEvent extends Event {

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
            implements SessionEvent {}

    record SessionOpened() implements SessionEvent {}

    record CapacityChanged(int from, int to, String reason) implements SessionEvent {}

    /** @param personId null: a seat whose learner is not named yet */
    record LearnerEnrolled(
            UUID enrolmentId,
            @Nullable UUID personId,
            @Nullable UUID organisationId,
            UUID bookedBy,
            @Nullable UUID holdId,
            @Nullable UUID offerId,
            @Nullable Money price,
            Prereq prereq)
            implements SessionEvent {}

    record EnrolmentCancelled(UUID enrolmentId, CancelledBy by, FeeClass feeClass, String reason)
            implements SessionEvent {}

    enum Kind {
        PUBLIC,
        IN_HOUSE
    }

    enum CancelledBy {
        LEARNER,
        CLIENT,
        PROVIDER
    }

    /** What a cancellation costs. {@code UNKNOWN}: no rule was in force that would say. */
    enum FeeClass {
        FREE,
        PARTIAL,
        FULL,
        UNKNOWN
    }
}

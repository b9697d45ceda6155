package dev.lectern.domain.session;

import dev.lectern.domain.money.Money;
import dev.lectern.domain.session.StageEvent.CancelReason;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The commands that move a session from one stage to the next: from a draft to a session that took place or was
 * cancelled.
 */
public sealed interface StageCommand extends SessionCommand {

    /** @param decisionDueAt until when it is decided whether the session goes ahead */
    record Schedule(
            Instant at,
            UUID sessionId,
            UUID courseId,
            int courseRevision,
            ZoneId zone,
            List<Slot> slots,
            Delivery delivery,
            int capacity,
            int minParticipants,
            @Nullable Money price,
            Instant decisionDueAt)
            implements StageCommand {}

    record Open(Instant at, UUID sessionId) implements StageCommand {}

    /**
     * Decides that the session goes ahead.
     *
     * @param byHand whether a person decided so; otherwise the minimum of enrolments and a trainer are necessary
     * @param note why the session goes ahead below the minimum; may be empty otherwise
     */
    record Confirm(Instant at, UUID sessionId, boolean byHand, String note) implements StageCommand {}

    /** @param alternatives other sessions for the people who had a seat or waited for one */
    record Cancel(Instant at, UUID sessionId, CancelReason reason, List<UUID> alternatives) implements StageCommand {}

    record Complete(Instant at, UUID sessionId) implements StageCommand {}
}

package dev.lectern.session;

import dev.lectern.journal.Command;
import dev.lectern.money.Money;
import dev.lectern.session.SessionEvent.CancelledBy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a session. */
public sealed interface SessionCommand extends Command {
    UUID sessionId();

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
            implements SessionCommand {}

    record Open(Instant at, UUID sessionId) implements SessionCommand {}

    /** @param from the capacity that was seen; if it is another by now, the edit is stale */
    record ChangeCapacity(Instant at, UUID sessionId, int from, int to, String reason) implements SessionCommand {}

    /** @param bookedBy who asked for the seat: the learner, or whoever enrolled them */
    record Enrol(Instant at, UUID sessionId, UUID enrolmentId, UUID personId, UUID bookedBy, Prereq prereq)
            implements SessionCommand {}

    /** @param askedBy who asks; a learner can give back no seat but their own */
    record CancelEnrolment(Instant at, UUID sessionId, UUID enrolmentId, CancelledBy by, UUID askedBy, String reason)
            implements SessionCommand {}
}

package dev.lectern.domain.session;

import dev.lectern.domain.session.SeatEvent.HoldCause;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The commands about seats: capacity, holds and enrolments. Each first releases overdue holds and offers. */
public sealed interface SeatCommand extends SessionCommand {

    /** @param from the capacity that the user saw; if it has changed since, the edit is stale */
    record ChangeCapacity(Instant at, UUID sessionId, int from, int to, String reason) implements SeatCommand {}

    /** Holds seats for a person who is about to enrol. An earlier hold of the same person is released. */
    record HoldSeats(Instant at, UUID sessionId, UUID holdId, int seats, UUID bookedBy) implements SeatCommand {}

    record ReleaseHold(Instant at, UUID sessionId, UUID holdId, HoldCause cause) implements SeatCommand {}

    /**
     * @param personId null if the learner of the seat is named later
     * @param organisationId the organisation that the seat belongs to; null if it is a person's own
     * @param bookedBy who asked for the seat: the learner, or the person who enrolled them
     * @param holdId the hold that the seat is taken from; a hold that has ended counts as none
     */
    record Enrol(
            Instant at,
            UUID sessionId,
            UUID enrolmentId,
            @Nullable UUID personId,
            @Nullable UUID organisationId,
            UUID bookedBy,
            @Nullable UUID holdId)
            implements SeatCommand {}

    /** Gives a seat to another learner, or names the learner of a seat that had none. */
    record Substitute(Instant at, UUID sessionId, UUID enrolmentId, UUID to) implements SeatCommand {}

    /** The answer of a learner to a change of dates. */
    record Reconfirm(Instant at, UUID sessionId, UUID enrolmentId, boolean stays, Asker asker) implements SeatCommand {}

    record CancelEnrolment(Instant at, UUID sessionId, UUID enrolmentId, Asker asker, String reason)
            implements SeatCommand {}
}

package dev.lectern.domain.session;

import dev.lectern.domain.session.SeatEvent.HoldCause;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seats: how many there are, who has one, who keeps one for a moment. Each first releases what is overdue. */
public sealed interface SeatCommand extends SessionCommand {

    /** @param from the capacity that was seen; if it is another by now, the edit is stale */
    record ChangeCapacity(Instant at, UUID sessionId, int from, int to, String reason) implements SeatCommand {}

    /** Seats are kept for somebody who is about to enrol; an earlier hold of theirs is given up. */
    record HoldSeats(Instant at, UUID sessionId, UUID holdId, int seats, UUID bookedBy) implements SeatCommand {}

    record ReleaseHold(Instant at, UUID sessionId, UUID holdId, HoldCause cause) implements SeatCommand {}

    /**
     * @param personId null: the seat is named later
     * @param organisationId whose seat it is, null for a person's own
     * @param bookedBy who asked for the seat: the learner, or whoever enrolled them
     * @param holdId of a hold that the seat comes from; one that has ended is as good as none
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

    /** Somebody else comes in a seat, or somebody at all in one that was not named. */
    record Substitute(Instant at, UUID sessionId, UUID enrolmentId, UUID to) implements SeatCommand {}

    /** The answer to a change of dates. */
    record Reconfirm(Instant at, UUID sessionId, UUID enrolmentId, boolean stays, Asker asker) implements SeatCommand {}

    record CancelEnrolment(Instant at, UUID sessionId, UUID enrolmentId, Asker asker, String reason)
            implements SeatCommand {}
}

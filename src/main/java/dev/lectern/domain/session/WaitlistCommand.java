package dev.lectern.domain.session;

import java.time.Instant;
import java.util.UUID;

/** The queue for seats. Each first releases what is overdue. */
public sealed interface WaitlistCommand extends SessionCommand {

    record JoinWaitlist(Instant at, UUID sessionId, UUID entryId, UUID personId, int seats)
            implements WaitlistCommand {}

    /**
     * Offers what is free to those whose turn it is.
     *
     * @param round what the ids of its offers are derived from
     * @param byHand a person asks: then shortly before the session, too, and is told why if nobody can be offered a seat
     */
    record OfferNext(Instant at, UUID sessionId, UUID round, boolean byHand) implements WaitlistCommand {}

    /** @param enrolmentId of the seat if it is accepted; further seats of the same offer derive theirs from it */
    record AnswerOffer(Instant at, UUID sessionId, UUID offerId, boolean accepts, UUID enrolmentId, Asker asker)
            implements WaitlistCommand {}

    record LeaveWaitlist(Instant at, UUID sessionId, UUID entryId, Asker asker) implements WaitlistCommand {}
}

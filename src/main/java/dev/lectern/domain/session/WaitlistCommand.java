package dev.lectern.domain.session;

import java.time.Instant;
import java.util.UUID;

/** The commands about the waitlist. Each first releases overdue holds and offers. */
public sealed interface WaitlistCommand extends SessionCommand {

    record JoinWaitlist(Instant at, UUID sessionId, UUID entryId, UUID personId, int seats)
            implements WaitlistCommand {}

    /**
     * Offers free seats to the entries whose turn it is.
     *
     * @param round the id from which the ids of the offers are derived
     * @param byHand whether a person asks: then offers are made even shortly before the session, and if none can be
     *     made, the command is refused with the reason
     */
    record OfferNext(Instant at, UUID sessionId, UUID round, boolean byHand) implements WaitlistCommand {}

    /**
     * @param enrolmentId the id of the enrolment if the offer is accepted; the ids of further seats of the offer are
     *     derived from it
     */
    record AnswerOffer(Instant at, UUID sessionId, UUID offerId, boolean accepts, UUID enrolmentId, Asker asker)
            implements WaitlistCommand {}

    record LeaveWaitlist(Instant at, UUID sessionId, UUID entryId, Asker asker) implements WaitlistCommand {}
}

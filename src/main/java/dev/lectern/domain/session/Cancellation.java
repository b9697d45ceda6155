package dev.lectern.domain.session;

import static dev.lectern.domain.session.Session.LONGEST_REASON;

import dev.lectern.domain.provider.Policy;
import dev.lectern.domain.session.SeatCommand.CancelEnrolment;
import dev.lectern.domain.session.SeatCommand.Reconfirm;
import dev.lectern.domain.session.SeatEvent.EnrolmentCancelled;
import dev.lectern.domain.session.SeatEvent.FeeClass;
import dev.lectern.domain.session.SeatEvent.ReconfirmationAnswered;
import dev.lectern.domain.session.Seating.Enrolment;
import dev.lectern.domain.session.Seating.Reconfirmation;
import dev.lectern.eventsourcing.journal.Refused;
import dev.lectern.eventsourcing.journal.TextRules;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Cancels enrolments and determines the fee: after a change of dates, at the learner's own wish, or because the session
 * is cancelled.
 */
final class Cancellation {
    private Cancellation() {}

    /** Records the answer to a change of dates. A learner who leaves because of it pays no fee. */
    static List<SeatEvent> reconfirm(Reconfirm answer, SessionParts session) {
        Enrolment enrolment = theirs(session, answer.enrolmentId(), answer.asker());
        session.plan().requireNotOver(answer.at(), "an answer comes too late");
        return switch (enrolment.reconfirmation()) {
            case NOT_ASKED -> throw new Refused("The dates have not been moved, so there is nothing to answer.");
            case GIVEN -> {
                if (answer.stays()) yield List.of();
                throw new Refused("It was said already that this seat is kept. Cancel the enrolment instead.");
            }
            case AWAITED ->
                answer.stays() ? List.of(new ReconfirmationAnswered(answer.enrolmentId(), true)) : leave(answer);
        };
    }

    private static List<SeatEvent> leave(Reconfirm answer) {
        return List.of(
                new ReconfirmationAnswered(answer.enrolmentId(), false),
                new EnrolmentCancelled(
                        answer.enrolmentId(), answer.asker().party(), FeeClass.FREE, "The new dates do not suit."));
    }

    static List<SeatEvent> cancel(CancelEnrolment cancel, SessionParts session, Policy policy) {
        Enrolment enrolment = theirs(session, cancel.enrolmentId(), cancel.asker());
        session.plan().requireNotBegun(cancel.at(), "an enrolment can no longer be cancelled");
        if (session.attendance().hasMark(cancel.enrolmentId()))
            throw new Refused("This seat has an attendance mark already: whoever was there cannot give it back.");
        return List.of(new EnrolmentCancelled(
                cancel.enrolmentId(),
                cancel.asker().party(),
                fee(cancel, enrolment, session.plan(), policy),
                TextRules.line(cancel.reason(), LONGEST_REASON, "A reason")));
    }

    /**
     * Free of charge in good time, after a change of dates, and if the provider cancels. The full fee is due once the
     * seat is no longer offered to the waitlist.
     */
    private static FeeClass fee(CancelEnrolment cancel, Enrolment enrolment, Plan plan, Policy policy) {
        Duration left = Duration.between(cancel.at(), plan.startsAt());
        if (cancel.asker().party() == Party.PROVIDER || enrolment.reconfirmation() == Reconfirmation.AWAITED)
            return FeeClass.FREE;
        if (left.compareTo(Duration.ofDays(policy.freeCancelDays())) >= 0) return FeeClass.FREE;
        return left.compareTo(policy.promotionCutoff()) > 0 ? FeeClass.PARTIAL : FeeClass.FULL;
    }

    static List<EnrolmentCancelled> everybody(Seats seats) {
        return seats.enrolments().keySet().stream()
                .map(id -> new EnrolmentCancelled(id, Party.PROVIDER, FeeClass.FREE, "The session is cancelled."))
                .toList();
    }

    private static Enrolment theirs(SessionParts session, UUID enrolmentId, Asker asker) {
        Enrolment enrolment = session.seats().enrolments().get(enrolmentId);
        if (enrolment == null || !asker.mayActFor(enrolment.personId())) throw Seats.noSuchEnrolment();
        return enrolment;
    }
}

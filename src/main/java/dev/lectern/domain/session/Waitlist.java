package dev.lectern.domain.session;

import dev.lectern.domain.session.SeatEvent.LearnerEnrolled;
import dev.lectern.domain.session.WaitlistCommand.AnswerOffer;
import dev.lectern.domain.session.WaitlistCommand.JoinWaitlist;
import dev.lectern.domain.session.WaitlistCommand.LeaveWaitlist;
import dev.lectern.domain.session.WaitlistCommand.OfferNext;
import dev.lectern.domain.session.WaitlistEntries.Ended;
import dev.lectern.domain.session.WaitlistEntries.Entry;
import dev.lectern.domain.session.WaitlistEntries.Offered;
import dev.lectern.domain.session.WaitlistEvent.Outcome;
import dev.lectern.domain.session.WaitlistEvent.WaitlistEntryClosed;
import dev.lectern.domain.session.WaitlistEvent.WaitlistJoined;
import dev.lectern.eventsourcing.journal.Ids;
import dev.lectern.eventsourcing.journal.NotFound;
import dev.lectern.eventsourcing.journal.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The waitlist of a session: who waits for a seat, in order, and who was offered one. */
public record Waitlist(WaitlistEntries queue) {
    static final Waitlist EMPTY = new Waitlist(WaitlistEntries.EMPTY);

    List<? extends SessionEvent> decide(WaitlistCommand command, SessionParts session, DecisionContext context) {
        return switch (command) {
            case JoinWaitlist j -> join(j, session);
            case OfferNext o -> Promotion.offerNext(o, session, context.policy());
            case AnswerOffer a -> answer(a, session, context);
            case LeaveWaitlist l -> leave(l);
        };
    }

    /** Adds an entry at the end, also for a person who had one before. */
    private List<WaitlistJoined> join(JoinWaitlist join, SessionParts session) {
        session.plan().requireNotBegun(join.at(), "nobody is offered a seat any more");
        if (queue.entry(join.entryId()) != null) return List.of();
        if (queue.ended().containsKey(join.entryId()))
            throw new Refused("This place in the queue has ended. Open the page anew to join again.");
        if (join.seats() < 1 || join.seats() > session.seats().capacity())
            throw new Refused("Say how many seats are wanted: the session has "
                    + session.seats().capacity() + ".");
        session.seats().requireNoSeat(join.personId());
        requireNotWaiting(join.personId());
        if (queue.waiting().isEmpty() && session.free() >= join.seats())
            throw new Refused("Nobody waits, and there are free seats: enrol instead.");
        return List.of(new WaitlistJoined(join.entryId(), join.personId(), join.seats(), queue.sequences() + 1));
    }

    private List<SessionEvent> answer(AnswerOffer answer, SessionParts session, DecisionContext context) {
        Offered offered = queue.offered(answer.offerId())
                .filter(offer -> answer.asker().mayActFor(Optional.of(offer.personId())))
                .orElseThrow(() -> over(answer, session.plan()));
        if (!answer.accepts()) return List.of(new WaitlistEntryClosed(offered.entryId(), Outcome.DECLINED));
        session.plan().requireNotBegun(answer.at(), "seats can no longer be taken");
        var events = new ArrayList<SessionEvent>();
        events.add(new WaitlistEntryClosed(offered.entryId(), Outcome.ACCEPTED));
        events.add(seat(
                answer.enrolmentId(),
                offered,
                offered.personId(),
                context.standing().fulfilled(),
                session));
        for (int n = 2; n <= offered.seats(); n++) {
            UUID another = Ids.derived(answer.enrolmentId(), "seat " + n);
            events.add(seat(another, offered, null, context.standing().unnamed(), session));
        }
        return events;
    }

    private static LearnerEnrolled seat(
            UUID enrolmentId,
            Offered offered,
            @Nullable UUID personId,
            PrerequisiteRecord prereq,
            SessionParts session) {
        session.seats().requireNew(enrolmentId);
        return new LearnerEnrolled(
                enrolmentId,
                personId,
                null,
                offered.personId(),
                null,
                offered.offerId(),
                session.plan().price(),
                prereq);
    }

    /**
     * The refusal of an answer to an offer that is no longer open. It says how the offer ended, for people who follow
     * an old link.
     */
    private Refused over(AnswerOffer answer, Plan plan) {
        return queue.endedOffer(answer.offerId())
                .filter(ended -> answer.asker().mayActFor(Optional.of(ended.personId())))
                .map(ended -> new Refused(ended.sentence(plan.zone())))
                .orElseGet(() -> new NotFound("There is no such offer."));
    }

    private List<WaitlistEntryClosed> leave(LeaveWaitlist leave) {
        Entry entry = queue.entry(leave.entryId());
        if (entry != null && leave.asker().mayActFor(Optional.of(entry.personId())))
            return List.of(new WaitlistEntryClosed(leave.entryId(), Outcome.LEFT));
        Ended ended = queue.ended().get(leave.entryId());
        if (ended != null && ended.outcome() == Outcome.LEFT) return List.of();
        throw new NotFound("There is no such place in the queue, or it has ended already.");
    }

    List<WaitlistEntryClosed> overdue(Instant at, Plan plan) {
        return queue.offers().stream()
                .filter(offer -> plan.hasBegun(at) || !offer.expiresAt().isAfter(at))
                .map(offer -> new WaitlistEntryClosed(offer.entryId(), Outcome.EXPIRED))
                .toList();
    }

    List<WaitlistEntryClosed> closeAll(Outcome outcome) {
        return queue.entries().stream()
                .map(entry -> new WaitlistEntryClosed(entry.entryId(), outcome))
                .toList();
    }

    /** While others wait without an offer, newcomers must join the waitlist, even if seats are free. */
    void requireNobodyWaiting(Plan plan) {
        if (!queue.waiting().isEmpty()) throw new Refused("Others wait for a seat in this session." + invitation());
    }

    void requireNotWaiting(UUID personId) {
        for (Entry entry : queue.entries()) {
            if (!entry.personId().equals(personId)) continue;
            throw new Refused(
                    entry instanceof Offered
                            ? "This person was offered a seat: accept the offer instead."
                            : "This person is in the queue already and is offered a seat when it is their turn.");
        }
    }

    /** A sentence that follows the reason why there is no seat: “ You can join the waitlist: 2 are ahead of you.” */
    String invitation() {
        int ahead = queue.waiting().size();
        return " You can join the waitlist: " + (ahead == 0 ? "nobody is" : ahead == 1 ? "1 is" : ahead + " are")
                + " ahead of you.";
    }

    /** The number of seats that are kept for open offers. */
    int offered() {
        return queue.offers().stream().mapToInt(Offered::seats).sum();
    }

    Waitlist after(WaitlistEvent event) {
        return new Waitlist(queue.after(event));
    }
}

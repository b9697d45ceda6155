package dev.lectern.domain.session;

import static dev.lectern.domain.session.Session.LONGEST_REASON;

import dev.lectern.domain.session.SeatCommand.CancelEnrolment;
import dev.lectern.domain.session.SeatCommand.ChangeCapacity;
import dev.lectern.domain.session.SeatCommand.Enrol;
import dev.lectern.domain.session.SeatCommand.HoldSeats;
import dev.lectern.domain.session.SeatCommand.Reconfirm;
import dev.lectern.domain.session.SeatCommand.ReleaseHold;
import dev.lectern.domain.session.SeatCommand.Substitute;
import dev.lectern.domain.session.SeatEvent.CapacityChanged;
import dev.lectern.domain.session.SeatEvent.LearnerEnrolled;
import dev.lectern.domain.session.SeatEvent.LearnerSubstituted;
import dev.lectern.domain.session.Seating.Enrolment;
import dev.lectern.eventsourcing.journal.NotFound;
import dev.lectern.eventsourcing.journal.Refused;
import dev.lectern.eventsourcing.journal.TextRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The seats of a session: its capacity, the enrolments and the holds. */
public record Seats(int capacity, Seating seating) {
    static final int LARGEST_CAPACITY = 1000;

    static Seats empty(int capacity) {
        return new Seats(capacity, Seating.EMPTY);
    }

    static void requireCapacity(int capacity) {
        if (capacity < 1 || capacity > LARGEST_CAPACITY)
            throw new Refused("A session has between 1 and " + LARGEST_CAPACITY + " seats.");
    }

    List<? extends SessionEvent> decide(SeatCommand command, SessionParts session, DecisionContext context) {
        return switch (command) {
            case ChangeCapacity c -> changeCapacity(c, session);
            case HoldSeats h -> Reservation.hold(h, session, context.policy());
            case ReleaseHold r -> Reservation.release(r, seating);
            case Enrol e -> enrol(e, session, context);
            case Substitute s -> substitute(s, session, context);
            case Reconfirm r -> Cancellation.reconfirm(r, session);
            case CancelEnrolment c -> Cancellation.cancel(c, session, context.policy());
        };
    }

    /** There is no way around the capacity: to overbook, a coordinator raises it and gives a reason. */
    private List<SeatEvent> changeCapacity(ChangeCapacity change, SessionParts session) {
        if (change.from() != capacity)
            throw new Refused("Somebody changed the capacity from " + change.from() + " to " + capacity
                    + " meanwhile. Look at it again.");
        requireCapacity(change.to());
        int occupied = capacity - session.free();
        if (change.to() < occupied)
            throw new Refused(occupied + (occupied == 1 ? " seat is" : " seats are")
                    + " taken, held or offered, so the capacity cannot go down to " + change.to()
                    + ". Cancel enrolments first.");
        int minimum = session.plan().minParticipants();
        if (change.to() < minimum)
            throw new Refused("The session runs from " + minimum + " people, so it needs at least that many seats.");
        if (change.reason().isBlank()) throw new Refused("Please give a reason: it stands in the history.");
        if (change.to() == capacity) return List.of();
        return List.of(new CapacityChanged(
                capacity, change.to(), TextRules.line(change.reason(), LONGEST_REASON, "A reason")));
    }

    private List<SeatEvent> enrol(Enrol enrol, SessionParts session, DecisionContext context) {
        session.plan().requireNotBegun(enrol.at(), "seats can no longer be taken");
        requireNew(enrol.enrolmentId());
        if (enrol.personId() != null) {
            requireNoSeat(enrol.personId());
            session.waitlist().requireNotWaiting(enrol.personId());
        }
        PrerequisiteRecord prereq = enrol.personId() == null
                ? context.standing().unnamed()
                : context.standing().fulfilled();
        Optional<UUID> hold = seating.holdOf(enrol.bookedBy(), enrol.holdId());
        if (hold.isEmpty()) {
            session.waitlist().requireNobodyWaiting(session.plan());
            if (session.free() < 1) throw full(session);
        }
        return List.of(new LearnerEnrolled(
                enrol.enrolmentId(),
                enrol.personId(),
                enrol.organisationId(),
                enrol.bookedBy(),
                hold.orElse(null),
                null,
                session.plan().price(),
                prereq));
    }

    private List<SeatEvent> substitute(Substitute change, SessionParts session, DecisionContext context) {
        Enrolment enrolment = seating.enrolments().get(change.enrolmentId());
        if (enrolment == null) throw noSuchEnrolment();
        if (enrolment.isOf(change.to())) return List.of();
        if (session.attendance().hasMark(change.enrolmentId()))
            throw new Refused("This seat has an attendance mark already: who sat there can no longer be changed.");
        requireNoSeat(change.to());
        session.waitlist().requireNotWaiting(change.to());
        return List.of(new LearnerSubstituted(
                change.enrolmentId(),
                enrolment.personId().orElse(null),
                change.to(),
                context.standing().fulfilled()));
    }

    /** An enrolment id is used once, even if the enrolment was cancelled. */
    void requireNew(UUID enrolmentId) {
        if (seating.isSpent(enrolmentId) || hasEnrolment(enrolmentId))
            throw new Refused("This form has taken a seat already. Open the page anew for another.");
    }

    void requireNoSeat(UUID personId) {
        if (seating.enrolments().values().stream().anyMatch(enrolment -> enrolment.isOf(personId)))
            throw new Refused("This person has a seat in this session already.");
    }

    Refused full(SessionParts session) {
        String all = capacity == 1 ? "The only seat is taken." : "All " + capacity + " seats are taken.";
        return new Refused(all + session.waitlist().invitation());
    }

    static NotFound noSuchEnrolment() {
        return new NotFound("There is no such enrolment, or it is cancelled already.");
    }

    public Map<UUID, Enrolment> enrolments() {
        return seating.enrolments();
    }

    boolean hasEnrolment(UUID enrolmentId) {
        return seating.enrolments().containsKey(enrolmentId);
    }

    /** The number of seats that are enrolled or held. */
    int taken() {
        return seating.enrolments().size() + seating.held();
    }

    Seats awaitingAnswers() {
        return new Seats(capacity, seating.awaitingAnswers());
    }

    Seats after(SeatEvent event) {
        return event instanceof CapacityChanged e
                ? new Seats(e.to(), seating)
                : new Seats(capacity, seating.after(event));
    }
}

package dev.lectern.session;

import dev.lectern.journal.Checked;
import dev.lectern.journal.Decider;
import dev.lectern.journal.NotFound;
import dev.lectern.journal.Refused;
import dev.lectern.journal.StreamId;
import dev.lectern.session.SessionCommand.CancelEnrolment;
import dev.lectern.session.SessionCommand.ChangeCapacity;
import dev.lectern.session.SessionCommand.Enrol;
import dev.lectern.session.SessionCommand.Open;
import dev.lectern.session.SessionCommand.Schedule;
import dev.lectern.session.SessionEvent.CancelledBy;
import dev.lectern.session.SessionEvent.CapacityChanged;
import dev.lectern.session.SessionEvent.EnrolmentCancelled;
import dev.lectern.session.SessionEvent.FeeClass;
import dev.lectern.session.SessionEvent.Kind;
import dev.lectern.session.SessionEvent.LearnerEnrolled;
import dev.lectern.session.SessionEvent.SessionOpened;
import dev.lectern.session.SessionEvent.SessionScheduled;
import java.util.List;
import java.util.UUID;

/** A dated session of a course. It owns its seats: one stream holds the race for the last of them. */
public sealed interface Session {
    Decider<Session, SessionCommand, SessionEvent> DECIDER =
            new Decider<>("session", SessionEvent.class, new None(), Session::evolve, Session::decide);
    int LARGEST_CAPACITY = 1000;
    int LONGEST_REASON = 500;

    Plan plan();

    Seats seats();

    record None() implements Session {
        @Override
        public Plan plan() {
            throw new IllegalStateException("This session has no plan.");
        }

        @Override
        public Seats seats() {
            throw new IllegalStateException("This session has no seats.");
        }
    }

    /** Planned, not yet to be seen by the public. */
    record Draft(Plan plan, Seats seats) implements Session {}

    /** In the catalogue; seats can be taken until it begins. */
    record Opened(Plan plan, Seats seats) implements Session {}

    static StreamId stream(UUID sessionId) {
        return new StreamId("session", sessionId);
    }

    private static List<SessionEvent> decide(Session session, SessionCommand command) {
        return switch (session) {
            case None n ->
                switch (command) {
                    case Schedule s -> schedule(s);
                    case Open o -> throw unknown();
                    case ChangeCapacity c -> throw unknown();
                    case Enrol e -> throw unknown();
                    case CancelEnrolment c -> throw unknown();
                };
            case Draft d ->
                switch (command) {
                    case Schedule s -> throw new Refused("This session is scheduled already.");
                    case Open o -> open(d, o);
                    case ChangeCapacity c -> changeCapacity(d.seats(), c);
                    case Enrol e -> throw new Refused("This session is not open for enrolment yet.");
                    case CancelEnrolment c -> throw new NotFound("There is no such enrolment.");
                };
            case Opened s ->
                switch (command) {
                    case Schedule again -> throw new Refused("This session is scheduled already.");
                    case Open o -> List.of();
                    case ChangeCapacity c -> changeCapacity(s.seats(), c);
                    case Enrol e -> enrol(s, e);
                    case CancelEnrolment c -> cancel(s, c);
                };
        };
    }

    private static List<SessionEvent> schedule(Schedule s) {
        List<Slot> inOrder = Plan.checked(s.slots(), s.zone());
        if (s.capacity() < 1 || s.capacity() > LARGEST_CAPACITY)
            throw new Refused("A session has between 1 and " + LARGEST_CAPACITY + " seats.");
        if (s.minParticipants() < 0 || s.minParticipants() > s.capacity())
            throw new Refused("The minimum must lie between 0 and the " + s.capacity() + " seats there are.");
        return List.of(new SessionScheduled(
                s.courseId(),
                s.courseRevision(),
                Kind.PUBLIC,
                null,
                s.zone(),
                inOrder,
                s.delivery().checked(),
                s.capacity(),
                s.minParticipants(),
                s.price(),
                s.decisionDueAt()));
    }

    private static List<SessionEvent> open(Draft draft, Open open) {
        if (draft.plan().hasBegun(open.at()))
            throw new Refused(
                    "This session lies in the past: it began on " + draft.plan().firstDay() + ". Schedule a new one.");
        return List.of(new SessionOpened());
    }

    private static List<SessionEvent> changeCapacity(Seats seats, ChangeCapacity change) {
        if (change.from() != seats.capacity())
            throw new Refused("Somebody changed the capacity from " + change.from() + " to " + seats.capacity()
                    + " meanwhile. Look at it again.");
        if (change.to() < 1 || change.to() > LARGEST_CAPACITY)
            throw new Refused("A session has between 1 and " + LARGEST_CAPACITY + " seats.");
        if (change.to() < seats.taken())
            throw new Refused(seats.taken() + " seats are taken, so the capacity cannot go down to " + change.to()
                    + ". Cancel enrolments first.");
        if (change.reason().isBlank()) throw new Refused("Please give a reason: it stands in the history.");
        return change.to() == seats.capacity()
                ? List.of()
                : List.of(new CapacityChanged(
                        change.from(), change.to(), Checked.line(change.reason(), LONGEST_REASON, "A reason")));
    }

    private static List<SessionEvent> enrol(Opened session, Enrol enrol) {
        if (session.plan().hasBegun(enrol.at()))
            throw new Refused("This session began on " + session.plan().firstDay() + ": seats can no longer be taken.");
        if (session.seats().knows(enrol.enrolmentId()))
            throw new Refused("This form has taken a seat already. Open the page anew for another.");
        if (session.seats().has(enrol.personId())) throw new Refused("This person has a seat in this session already.");
        if (session.seats().free() == 0)
            throw new Refused(session.seats().allTaken() + " The course page shows other dates.");
        return List.of(new LearnerEnrolled(
                enrol.enrolmentId(),
                enrol.personId(),
                null,
                enrol.bookedBy(),
                null,
                null,
                session.plan().price(),
                enrol.prereq()));
    }

    private static List<SessionEvent> cancel(Opened session, CancelEnrolment cancel) {
        boolean theirs =
                cancel.by() != CancelledBy.LEARNER || session.seats().isOf(cancel.enrolmentId(), cancel.askedBy());
        if (!theirs || !session.seats().hasEnrolment(cancel.enrolmentId()))
            throw new NotFound("There is no such enrolment, or it is cancelled already.");
        if (session.plan().hasBegun(cancel.at()))
            throw new Refused("This session began on " + session.plan().firstDay()
                    + ": an enrolment can no longer be cancelled.");
        return List.of(new EnrolmentCancelled(
                cancel.enrolmentId(),
                cancel.by(),
                FeeClass.UNKNOWN,
                Checked.line(cancel.reason(), LONGEST_REASON, "A reason")));
    }

    private static Session evolve(Session session, SessionEvent event) {
        return switch (event) {
            case SessionScheduled e -> new Draft(Plan.of(e), Seats.empty(e.capacity()));
            case SessionOpened e -> new Opened(session.plan(), session.seats());
            case CapacityChanged e -> with(session, session.seats().of(e.to()));
            case LearnerEnrolled e -> with(session, session.seats().take(e.enrolmentId(), e.personId()));
            case EnrolmentCancelled e -> with(session, session.seats().release(e.enrolmentId()));
        };
    }

    private static Session with(Session session, Seats seats) {
        return switch (session) {
            case None n -> throw new IllegalStateException("A session without a plan has no seats.");
            case Draft d -> new Draft(d.plan(), seats);
            case Opened o -> new Opened(o.plan(), seats);
        };
    }

    private static NotFound unknown() {
        return new NotFound("There is no such session.");
    }
}

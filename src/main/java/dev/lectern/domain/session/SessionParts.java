package dev.lectern.domain.session;

import dev.lectern.domain.session.StageCommand.Cancel;
import dev.lectern.domain.session.StageEvent.SessionCancelled;
import dev.lectern.domain.session.StageEvent.SessionScheduled;
import dev.lectern.eventsourcing.journal.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The parts of a session's state, each with its own rules: plan, trainers, seats, waitlist, attendance. */
public record SessionParts(Plan plan, Trainers trainers, Seats seats, Waitlist waitlist, Attendance attendance) {

    static SessionParts of(SessionScheduled e) {
        return new SessionParts(
                Plan.of(e), Trainers.NONE, Seats.empty(e.capacity()), Waitlist.EMPTY, Attendance.NOT_TAKEN);
    }

    /** The number of free seats. Active enrolments, live holds and live offers together never exceed the capacity. */
    public int free() {
        return seats.capacity() - seats.taken() - waitlist.offered();
    }

    List<? extends SessionEvent> decide(PlanCommand command, DecisionContext context) {
        return switch (command) {
            case PlanCommand.Reschedule c -> plan.reschedule(c, context.policy());
            case PlanCommand.ChangeDelivery c -> plan.changeDelivery(c);
            case PlanCommand.RequestTrainer c -> trainers.request(c, plan);
            case PlanCommand.AnswerTrainer c -> trainers.answer(c);
        };
    }

    List<SessionEvent> decide(SeatCommand command, DecisionContext context) {
        return punctually(command.at(), session -> session.seats().decide(command, session, context));
    }

    List<SessionEvent> decide(WaitlistCommand command, DecisionContext context) {
        return punctually(command.at(), session -> session.waitlist().decide(command, session, context));
    }

    List<? extends SessionEvent> decide(AttendanceCommand command) {
        return attendance.decide(command, plan, seats);
    }

    /** Releases what is overdue before it decides, so that a late timer does no harm. */
    private List<SessionEvent> punctually(Instant at, Function<SessionParts, List<? extends SessionEvent>> decide) {
        var events = new ArrayList<SessionEvent>();
        events.addAll(seats.overdue(at, plan));
        events.addAll(waitlist.overdue(at, plan));
        SessionParts now = this;
        for (SessionEvent event : events) now = now.after(event);
        events.addAll(decide.apply(now));
        return events;
    }

    /**
     * Cancels the session, by a person's decision. The same append cancels all enrolments and closes all holds and
     * waitlist entries.
     */
    List<SessionEvent> cancel(Cancel cancel) {
        if (attendance.isTaken())
            throw new Refused("Attendance has been taken: the session did take place, and can no longer be cancelled.");
        if (cancel.alternatives().contains(cancel.sessionId()))
            throw new Refused("A cancelled session is no alternative to itself. Choose other dates.");
        List<UUID> alternatives = cancel.alternatives().stream().distinct().toList();
        var events = new ArrayList<SessionEvent>();
        events.add(new SessionCancelled(cancel.reason(), alternatives));
        events.addAll(Cancellation.everybody(seats));
        events.addAll(seats.releaseAll());
        events.addAll(waitlist.closeAll(WaitlistEvent.Outcome.SESSION_CANCELLED));
        return events;
    }

    SessionParts after(SessionEvent event) {
        return switch (event) {
            case StageEvent e -> this;
            case PlanEvent.SessionRescheduled e ->
                new SessionParts(plan.after(e), trainers.after(e), seats.awaitingAnswers(), waitlist, attendance);
            case PlanEvent.DeliveryChanged e -> new SessionParts(plan.after(e), trainers, seats, waitlist, attendance);
            case PlanEvent.TrainerRequested e -> new SessionParts(plan, trainers.after(e), seats, waitlist, attendance);
            case PlanEvent.TrainerAnswered e -> new SessionParts(plan, trainers.after(e), seats, waitlist, attendance);
            case SeatEvent e -> new SessionParts(plan, trainers, seats.after(e), waitlist, attendance);
            case WaitlistEvent e -> new SessionParts(plan, trainers, seats, waitlist.after(e), attendance);
            case AttendanceEvent e -> new SessionParts(plan, trainers, seats, waitlist, attendance.after(e));
        };
    }
}

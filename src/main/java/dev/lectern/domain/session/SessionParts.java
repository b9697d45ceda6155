package dev.lectern.domain.session;

import static dev.lectern.domain.session.Session.LONGEST_REASON;

import dev.lectern.domain.session.StageCommand.Cancel;
import dev.lectern.domain.session.StageCommand.Complete;
import dev.lectern.domain.session.StageCommand.Confirm;
import dev.lectern.domain.session.StageEvent.SessionCancelled;
import dev.lectern.domain.session.StageEvent.SessionCompleted;
import dev.lectern.domain.session.StageEvent.SessionConfirmed;
import dev.lectern.domain.session.StageEvent.SessionScheduled;
import dev.lectern.eventsourcing.journal.Refused;
import dev.lectern.eventsourcing.journal.TextRules;
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
        events.addAll(Reservation.overdue(seats, at, plan));
        events.addAll(waitlist.overdue(at, plan));
        SessionParts now = this;
        for (SessionEvent event : events) now = now.after(event);
        events.addAll(decide.apply(now));
        return events;
    }

    /**
     * Decides that the session goes ahead. Without a person's decision this needs the minimum of enrolments and a
     * trainer who has accepted; otherwise nothing happens. A person can decide so at any time, but below the minimum a
     * note is required.
     */
    List<SessionEvent> confirm(Confirm confirm) {
        int enrolled = seats.enrolments().size();
        boolean belowMinimum = enrolled < plan.minParticipants();
        if (!confirm.byHand() && (belowMinimum || !trainers.isAnyoneComing())) return List.of();
        if (belowMinimum && confirm.note().isBlank())
            throw new Refused("Only " + enrolled + " of at least "
                    + plan.minParticipants()
                    + " are enrolled. Write a note that says why the session goes ahead.");
        return List.of(
                new SessionConfirmed(enrolled, belowMinimum, TextRules.line(confirm.note(), LONGEST_REASON, "A note")));
    }

    /** Completes the session if every enrolment has a mark for every part. Open holds and waitlist entries end. */
    List<SessionEvent> complete(Complete complete) {
        plan.requireLastPartBegun(complete.at());
        attendance.unmarked(plan, seats).ifPresent(sentence -> {
            throw new Refused(sentence);
        });
        var events = new ArrayList<SessionEvent>();
        events.add(new SessionCompleted());
        events.addAll(Reservation.releaseAll(seats));
        events.addAll(waitlist.closeAll(WaitlistEvent.Outcome.EXPIRED));
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
        events.addAll(Reservation.releaseAll(seats));
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

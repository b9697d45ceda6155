package dev.lectern.session.roster;

import dev.lectern.journal.Event;
import dev.lectern.journal.Recorded;
import dev.lectern.person.PersonEvent;
import dev.lectern.person.PersonEvent.PersonCorrected;
import dev.lectern.person.PersonEvent.PersonRegistered;
import dev.lectern.person.PersonEvent.PersonalDataErased;
import dev.lectern.person.PersonEvent.PrerequisiteWaived;
import dev.lectern.session.AttendanceEvent.AttendanceRecorded;
import dev.lectern.session.AttendanceEvent.Entry;
import dev.lectern.session.PlanEvent;
import dev.lectern.session.PlanEvent.DeliveryChanged;
import dev.lectern.session.PlanEvent.SessionRescheduled;
import dev.lectern.session.PlanEvent.TrainerAnswered;
import dev.lectern.session.PlanEvent.TrainerRequested;
import dev.lectern.session.SeatEvent;
import dev.lectern.session.SeatEvent.CapacityChanged;
import dev.lectern.session.SeatEvent.EnrolmentCancelled;
import dev.lectern.session.SeatEvent.LearnerEnrolled;
import dev.lectern.session.SeatEvent.LearnerSubstituted;
import dev.lectern.session.SeatEvent.ReconfirmationAnswered;
import dev.lectern.session.SeatEvent.SeatHoldReleased;
import dev.lectern.session.SeatEvent.SeatsHeld;
import dev.lectern.session.SessionEvent;
import dev.lectern.session.StageEvent;
import dev.lectern.session.WaitlistEvent;
import dev.lectern.views.Projection;
import dev.lectern.views.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** The view {@code roster}: who sits where, who was there, and who teaches. */
@ApplicationScoped
public class RosterProjection implements Projection {
    public static final String VIEW = "roster";

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public Set<Class<? extends Event>> hears() {
        return Set.of(
                PersonRegistered.class,
                PersonCorrected.class,
                PersonalDataErased.class,
                SessionRescheduled.class,
                TrainerRequested.class,
                TrainerAnswered.class,
                LearnerEnrolled.class,
                LearnerSubstituted.class,
                ReconfirmationAnswered.class,
                EnrolmentCancelled.class,
                AttendanceRecorded.class);
    }

    @Override
    public void apply(Recorded recorded, Rows rows) {
        if (recorded.event() instanceof PersonEvent person) apply(recorded, person, rows);
        if (recorded.event() instanceof SessionEvent session) apply(recorded, session, rows);
    }

    private static void apply(Recorded recorded, PersonEvent event, Rows rows) {
        UUID personId = recorded.stream().id();
        switch (event) {
            case PersonRegistered e -> rows.add(new RosterPerson(personId, e));
            case PersonCorrected e -> rows.get(RosterPerson.class, personId).corrected(e);
            case PrerequisiteWaived e -> {}
            case PersonalDataErased e -> rows.get(RosterPerson.class, personId).erased();
        }
    }

    private static void apply(Recorded recorded, SessionEvent event, Rows rows) {
        UUID sessionId = recorded.stream().id();
        switch (event) {
            case StageEvent e -> {}
            case PlanEvent e -> apply(sessionId, e, rows);
            case SeatEvent e -> apply(sessionId, recorded.stored().occurredAt(), e, rows);
            case WaitlistEvent e -> {}
            case AttendanceRecorded e -> {
                for (Entry entry : e.entries())
                    rows.get(RosterSeat.class, entry.enrolmentId()).marked(e.slotId(), entry.mark());
            }
        }
    }

    private static void apply(UUID sessionId, PlanEvent event, Rows rows) {
        switch (event) {
            case SessionRescheduled e ->
                rows.where(RosterSeat.class, "sessionId", sessionId).stream()
                        .filter(RosterSeat::isActive)
                        .forEach(RosterSeat::asked);
            case DeliveryChanged e -> {}
            case TrainerRequested e ->
                rows.find(RosterTrainer.class, RosterTrainer.id(sessionId, e.trainerId()))
                        .ifPresentOrElse(
                                trainer -> trainer.askedAgain(e.respondBy()),
                                () -> rows.add(new RosterTrainer(sessionId, e.trainerId(), e.respondBy())));
            case TrainerAnswered e ->
                rows.get(RosterTrainer.class, RosterTrainer.id(sessionId, e.trainerId()))
                        .answered(e.answer());
        }
    }

    private static void apply(UUID sessionId, Instant at, SeatEvent event, Rows rows) {
        switch (event) {
            case CapacityChanged e -> {}
            case SeatsHeld e -> {}
            case SeatHoldReleased e -> {}
            case LearnerEnrolled e -> rows.add(new RosterSeat(sessionId, at, e));
            case LearnerSubstituted e ->
                rows.get(RosterSeat.class, e.enrolmentId()).substituted(e);
            case ReconfirmationAnswered e ->
                rows.get(RosterSeat.class, e.enrolmentId()).answered(e.stays());
            case EnrolmentCancelled e ->
                rows.get(RosterSeat.class, e.enrolmentId()).cancelled(at, e.by());
        }
    }
}

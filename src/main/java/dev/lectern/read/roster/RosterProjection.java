package dev.lectern.read.roster;

import dev.lectern.domain.person.PersonEvent;
import dev.lectern.domain.person.PersonEvent.PersonCorrected;
import dev.lectern.domain.person.PersonEvent.PersonRegistered;
import dev.lectern.domain.person.PersonEvent.PersonalDataErased;
import dev.lectern.domain.person.PersonEvent.PrerequisiteWaived;
import dev.lectern.domain.session.AttendanceEvent.AttendanceRecorded;
import dev.lectern.domain.session.AttendanceEvent.Entry;
import dev.lectern.domain.session.PlanEvent;
import dev.lectern.domain.session.PlanEvent.DeliveryChanged;
import dev.lectern.domain.session.PlanEvent.SessionRescheduled;
import dev.lectern.domain.session.PlanEvent.TrainerAnswered;
import dev.lectern.domain.session.PlanEvent.TrainerRequested;
import dev.lectern.domain.session.SeatEvent;
import dev.lectern.domain.session.SeatEvent.CapacityChanged;
import dev.lectern.domain.session.SeatEvent.EnrolmentCancelled;
import dev.lectern.domain.session.SeatEvent.LearnerEnrolled;
import dev.lectern.domain.session.SeatEvent.LearnerSubstituted;
import dev.lectern.domain.session.SeatEvent.ReconfirmationAnswered;
import dev.lectern.domain.session.SeatEvent.SeatHoldReleased;
import dev.lectern.domain.session.SeatEvent.SeatsHeld;
import dev.lectern.domain.session.SessionEvent;
import dev.lectern.domain.session.StageEvent;
import dev.lectern.domain.session.WaitlistEvent;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.projections.Projection;
import dev.lectern.eventsourcing.projections.rows.Rows;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** The projection of the view {@code roster}: seats, attendance marks, and trainers of each session. */
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

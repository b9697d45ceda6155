package dev.lectern.session.roster;

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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
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
    public void apply(Recorded recorded, EntityManager rows) {
        if (recorded.event() instanceof PersonEvent person) apply(recorded, person, rows);
        if (recorded.event() instanceof SessionEvent session) apply(recorded, session, rows);
    }

    private static void apply(Recorded recorded, PersonEvent event, EntityManager rows) {
        UUID personId = recorded.stream().id();
        switch (event) {
            case PersonRegistered e -> rows.persist(new RosterPerson(personId, e));
            case PersonCorrected e -> rows.find(RosterPerson.class, personId).corrected(e);
            case PrerequisiteWaived e -> {}
            case PersonalDataErased e -> rows.find(RosterPerson.class, personId).erased();
        }
    }

    private static void apply(Recorded recorded, SessionEvent event, EntityManager rows) {
        UUID sessionId = recorded.stream().id();
        switch (event) {
            case StageEvent e -> {}
            case PlanEvent e -> apply(sessionId, e, rows);
            case SeatEvent e -> apply(sessionId, recorded.stored().occurredAt(), e, rows);
            case WaitlistEvent e -> {}
            case AttendanceRecorded e -> {
                for (Entry entry : e.entries())
                    rows.find(RosterSeat.class, entry.enrolmentId()).marked(e.slotId(), entry.mark());
            }
        }
    }

    private static void apply(UUID sessionId, PlanEvent event, EntityManager rows) {
        switch (event) {
            case SessionRescheduled e ->
                rows.createQuery(
                                "select s from RosterSeat s where s.sessionId = :session and s.cancelledAt is null",
                                RosterSeat.class)
                        .setParameter("session", sessionId)
                        .getResultList()
                        .forEach(RosterSeat::asked);
            case DeliveryChanged e -> {}
            case TrainerRequested e -> {
                RosterTrainer trainer = rows.find(RosterTrainer.class, RosterTrainer.id(sessionId, e.trainerId()));
                if (trainer == null) rows.persist(new RosterTrainer(sessionId, e.trainerId(), e.respondBy()));
                else trainer.askedAgain(e.respondBy());
            }
            case TrainerAnswered e ->
                rows.find(RosterTrainer.class, RosterTrainer.id(sessionId, e.trainerId()))
                        .answered(e.answer());
        }
    }

    private static void apply(UUID sessionId, Instant at, SeatEvent event, EntityManager rows) {
        switch (event) {
            case CapacityChanged e -> {}
            case SeatsHeld e -> {}
            case SeatHoldReleased e -> {}
            case LearnerEnrolled e -> rows.persist(new RosterSeat(sessionId, at, e));
            case LearnerSubstituted e ->
                rows.find(RosterSeat.class, e.enrolmentId()).substituted(e);
            case ReconfirmationAnswered e ->
                rows.find(RosterSeat.class, e.enrolmentId()).answered(e.stays());
            case EnrolmentCancelled e ->
                rows.find(RosterSeat.class, e.enrolmentId()).cancelled(at, e.by());
        }
    }
}

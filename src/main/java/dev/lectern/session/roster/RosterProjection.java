package dev.lectern.session.roster;

import dev.lectern.journal.Recorded;
import dev.lectern.person.PersonEvent;
import dev.lectern.person.PersonEvent.PersonRegistered;
import dev.lectern.session.SessionEvent;
import dev.lectern.session.SessionEvent.CapacityChanged;
import dev.lectern.session.SessionEvent.EnrolmentCancelled;
import dev.lectern.session.SessionEvent.LearnerEnrolled;
import dev.lectern.session.SessionEvent.SessionOpened;
import dev.lectern.session.SessionEvent.SessionScheduled;
import dev.lectern.views.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The view {@code roster}: who sits where. */
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
        switch (event) {
            case PersonRegistered e ->
                rows.persist(new RosterPerson(recorded.stream().id(), e));
        }
    }

    private static void apply(Recorded recorded, SessionEvent event, EntityManager rows) {
        switch (event) {
            case LearnerEnrolled e ->
                rows.persist(
                        new RosterSeat(recorded.stream().id(), recorded.stored().occurredAt(), e));
            case EnrolmentCancelled e ->
                rows.find(RosterSeat.class, e.enrolmentId())
                        .cancelled(recorded.stored().occurredAt());
            case SessionScheduled e -> {}
            case SessionOpened e -> {}
            case CapacityChanged e -> {}
        }
    }
}

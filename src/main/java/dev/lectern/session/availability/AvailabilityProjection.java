package dev.lectern.session.availability;

import dev.lectern.journal.Recorded;
import dev.lectern.session.SessionEvent;
import dev.lectern.session.SessionEvent.CapacityChanged;
import dev.lectern.session.SessionEvent.EnrolmentCancelled;
import dev.lectern.session.SessionEvent.LearnerEnrolled;
import dev.lectern.session.SessionEvent.SessionOpened;
import dev.lectern.session.SessionEvent.SessionScheduled;
import dev.lectern.views.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** The view {@code availability}: the seats of each session in numbers. */
@ApplicationScoped
public class AvailabilityProjection implements Projection {
    public static final String VIEW = "availability";

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public void apply(Recorded recorded, EntityManager rows) {
        if (recorded.event() instanceof SessionEvent event)
            apply(recorded.stream().id(), recorded.stored().version(), event, rows);
    }

    private static void apply(UUID sessionId, int version, SessionEvent event, EntityManager rows) {
        if (event instanceof SessionScheduled e) rows.persist(new Availability(sessionId, e.capacity()));
        Availability seats = rows.find(Availability.class, sessionId);
        switch (event) {
            case SessionScheduled e -> {}
            case SessionOpened e -> {}
            case CapacityChanged e -> seats.capacity(e.to());
            case LearnerEnrolled e -> seats.enrolled(+1);
            case EnrolmentCancelled e -> seats.enrolled(-1);
        }
        seats.asOf(version);
    }
}

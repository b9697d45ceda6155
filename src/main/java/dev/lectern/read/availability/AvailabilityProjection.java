package dev.lectern.read.availability;

import dev.lectern.domain.session.AttendanceEvent;
import dev.lectern.domain.session.PlanEvent;
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
import dev.lectern.domain.session.StageEvent.SessionScheduled;
import dev.lectern.domain.session.WaitlistEvent;
import dev.lectern.domain.session.WaitlistEvent.WaitlistEntryClosed;
import dev.lectern.domain.session.WaitlistEvent.WaitlistJoined;
import dev.lectern.domain.session.WaitlistEvent.WaitlistOffered;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.projections.Projection;
import dev.lectern.eventsourcing.projections.rows.Rows;
import java.util.Set;
import java.util.UUID;

/**
 * The projection of the view {@code availability}: the numbers of seats of each session, its holds and its waitlist.
 */
public class AvailabilityProjection implements Projection {
    public static final String VIEW = "availability";

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public Set<Class<? extends Event>> hears() {
        return Set.of(SessionEvent.class);
    }

    @Override
    public void apply(Recorded recorded, Rows rows) {
        if (recorded.event() instanceof SessionEvent event) apply(recorded, event, rows);
    }

    private static void apply(Recorded recorded, SessionEvent event, Rows rows) {
        UUID sessionId = recorded.stream().id();
        if (event instanceof SessionScheduled e) rows.add(new Availability(sessionId, e.capacity()));
        Availability seats = rows.get(Availability.class, sessionId);
        switch (event) {
            case StageEvent e -> {}
            case PlanEvent e -> {}
            case SeatEvent e -> apply(seats, e, rows);
            case WaitlistJoined e -> {
                rows.add(new WaitlistEntry(sessionId, recorded.stored().occurredAt(), e));
                seats.waiting(+1);
            }
            case WaitlistEvent e -> apply(seats, e, rows);
            case AttendanceEvent e -> {}
        }
        seats.asOf(recorded.stored().version());
    }

    private static void apply(Availability seats, SeatEvent event, Rows rows) {
        switch (event) {
            case CapacityChanged e -> seats.capacity(e.to());
            case SeatsHeld e -> {
                rows.add(new SeatHold(seats.getSessionId(), e));
                seats.held(e.seats());
            }
            case SeatHoldReleased e -> {
                SeatHold hold = rows.get(SeatHold.class, e.holdId());
                seats.held(-hold.getSeats());
                rows.remove(hold);
            }
            case LearnerEnrolled e -> enrolled(seats, e, rows);
            case LearnerSubstituted e -> {}
            case ReconfirmationAnswered e -> {}
            case EnrolmentCancelled e -> seats.enrolled(-1);
        }
    }

    private static void enrolled(Availability seats, LearnerEnrolled e, Rows rows) {
        seats.enrolled(+1);
        if (e.holdId() == null) return;
        seats.held(-1);
        SeatHold hold = rows.get(SeatHold.class, e.holdId());
        if (hold.isLast()) rows.remove(hold);
        else hold.takeOne();
    }

    private static void apply(Availability seats, WaitlistEvent event, Rows rows) {
        switch (event) {
            case WaitlistJoined e -> throw new IllegalStateException("Whoever joins has no entry yet.");
            case WaitlistOffered e -> {
                rows.get(WaitlistEntry.class, e.entryId()).offer(e);
                seats.waiting(-1);
                seats.offered(e.seats());
            }
            case WaitlistEntryClosed e -> {
                WaitlistEntry entry = rows.get(WaitlistEntry.class, e.entryId());
                if (entry.isOffered()) seats.offered(-entry.getSeats());
                else seats.waiting(-1);
                entry.close(e.outcome());
            }
        }
    }
}

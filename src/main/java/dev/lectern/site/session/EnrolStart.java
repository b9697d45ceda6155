package dev.lectern.site.session;

import dev.lectern.domain.session.SeatCommand.HoldSeats;
import dev.lectern.domain.session.SeatCommand.ReleaseHold;
import dev.lectern.domain.session.SeatEvent.HoldCause;
import dev.lectern.domain.session.SessionService;
import dev.lectern.read.availability.AvailabilityProjection;
import dev.lectern.read.availability.SeatHold;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.PageContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Holds a seat for the caller, who is signed in, and goes on to the enrolment form, so that the seat is kept while the
 * caller reads and confirms. If no seat can be held, the form opens all the same.
 */
@Named
@ViewScoped
public class EnrolStart implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    private PageContext context;

    @Inject
    private CommandForm commandForm;

    @Inject
    private SessionPage session;

    @Inject
    private SessionService sessions;

    private final UUID holdId = UUID.randomUUID();

    public void hold() {
        UUID person = Objects.requireNonNull(context.getCaller().userId());
        var hold = new HoldSeats(Instant.now(), sessionId(), holdId, 1, person);
        commandForm.onTheWay(
                () -> sessions.handle(context.getCaller(), holdId, hold),
                context.url("sessions/" + sessionId() + "/enrol"),
                AvailabilityProjection.VIEW);
    }

    public void giveUp() {
        SeatHold held = session.getHold();
        if (held == null) {
            commandForm.goTo(context.url("sessions/" + sessionId()));
            return;
        }
        var release = new ReleaseHold(Instant.now(), sessionId(), held.getHoldId(), HoldCause.ABANDONED);
        commandForm.perform(
                () -> sessions.handle(context.getCaller(), UUID.randomUUID(), release),
                "The seat is free for somebody else.",
                context.url("sessions/" + sessionId()),
                AvailabilityProjection.VIEW);
    }

    private UUID sessionId() {
        return session.getDate().getSessionId();
    }
}

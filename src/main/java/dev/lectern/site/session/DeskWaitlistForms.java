package dev.lectern.site.session;

import dev.lectern.domain.session.Asker;
import dev.lectern.domain.session.Party;
import dev.lectern.domain.session.SessionService;
import dev.lectern.domain.session.WaitlistCommand.JoinWaitlist;
import dev.lectern.domain.session.WaitlistCommand.LeaveWaitlist;
import dev.lectern.domain.session.WaitlistCommand.OfferNext;
import dev.lectern.eventsourcing.journal.Appended;
import dev.lectern.eventsourcing.journal.Ids;
import dev.lectern.read.availability.AvailabilityProjection;
import dev.lectern.read.availability.WaitlistEntry;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.PageContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The staff's forms for the waitlist of a session. */
@Named
@ViewScoped
public class DeskWaitlistForms implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    private PageContext context;

    @Inject
    private CommandForm commandForm;

    @Inject
    private DeskSessionPage page;

    @Inject
    private DeskSessionForms session;

    @Inject
    private SessionService sessions;

    @Inject
    private People people;

    private final UUID form = UUID.randomUUID();
    private String email = "";
    private int seats = 1;

    /**
     * Why nobody on the waitlist is offered a seat at this moment; null if somebody will be offered one or nobody
     * waits.
     */
    public @Nullable String getStandstill() {
        return sessions.standstill(context.getCaller(), sessionId(), Instant.now())
                .orElse(null);
    }

    public void offer() {
        perform(
                () -> session.handle(new OfferNext(Instant.now(), sessionId(), form, true)),
                "The seat is offered to whose turn it is.");
    }

    public void add() {
        perform(
                () -> {
                    UUID person = people.known(email.strip());
                    return session.handle(new JoinWaitlist(
                            Instant.now(), sessionId(), Ids.derived(form, "entry of " + person), person, seats));
                },
                email + " is on the waitlist.");
    }

    public void remove(WaitlistEntry entry) {
        var asker = new Asker(
                Party.PROVIDER, Objects.requireNonNull(context.getCaller().userId()));
        perform(
                () -> session.handle(new LeaveWaitlist(Instant.now(), sessionId(), entry.getEntryId(), asker)),
                people.name(entry.getPersonId()) + " is no longer on the waitlist.");
    }

    private void perform(Supplier<Appended> command, String done) {
        commandForm.perform(command, done, page.getAddress(), AvailabilityProjection.VIEW);
    }

    private UUID sessionId() {
        return page.getDate().getSessionId();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public int getSeats() {
        return seats;
    }

    public void setSeats(int seats) {
        this.seats = seats;
    }
}

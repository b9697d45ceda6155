package dev.lectern.session.pages;

import dev.lectern.course.catalogue.CatalogueProjection;
import dev.lectern.journal.Appended;
import dev.lectern.journal.CommandPrint;
import dev.lectern.session.Asker;
import dev.lectern.session.Party;
import dev.lectern.session.SeatCommand.CancelEnrolment;
import dev.lectern.session.SeatCommand.ChangeCapacity;
import dev.lectern.session.SessionCommand;
import dev.lectern.session.SessionService;
import dev.lectern.session.StageCommand.Open;
import dev.lectern.session.availability.AvailabilityProjection;
import dev.lectern.session.roster.RosterProjection;
import dev.lectern.session.roster.Rosters;
import dev.lectern.web.Act;
import dev.lectern.web.Here;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/** What the staff does to a session on its page. Each form has its command's id from when the page was opened. */
@Named("deskForms")
@ViewScoped
public class DeskSessionForms implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    private Here here;

    @Inject
    private Act act;

    @Inject
    private DeskSessionPage page;

    @Inject
    private SessionService sessions;

    private final UUID form = UUID.randomUUID();
    private int seenCapacity;
    private int capacity;
    private String reason = "";
    private final HashMap<UUID, String> cancelReasons = new HashMap<>();

    @PostConstruct
    void read() {
        seenCapacity = page.getSeats().getCapacity();
        capacity = seenCapacity;
    }

    public void open() {
        perform(
                () -> handle(new Open(Instant.now(), sessionId())),
                "The session is open: it is in the catalogue, and seats can be taken.",
                CatalogueProjection.VIEW);
    }

    public void changeCapacity() {
        var change = new ChangeCapacity(Instant.now(), sessionId(), seenCapacity, capacity, reason);
        perform(() -> handle(change), "There are " + capacity + " seats now.", AvailabilityProjection.VIEW);
    }

    public void cancel(Rosters.Line line) {
        var cancel = new CancelEnrolment(
                Instant.now(),
                sessionId(),
                line.enrolmentId(),
                new Asker(
                        Party.PROVIDER, Objects.requireNonNull(here.getCaller().userId())),
                cancelReasons.getOrDefault(line.enrolmentId(), ""));
        perform(
                () -> handle(cancel),
                line.name() + " has given the seat back.",
                AvailabilityProjection.VIEW,
                RosterProjection.VIEW);
    }

    private Appended handle(SessionCommand command) {
        return sessions.handle(here.getCaller(), CommandPrint.idWithin(form, command), command);
    }

    private void perform(Supplier<Appended> command, String done, String... views) {
        act.perform(command, done, here.getPath(), views);
    }

    private UUID sessionId() {
        return page.getDate().getSessionId();
    }

    public int getCapacity() {
        return capacity;
    }

    public void setCapacity(int capacity) {
        this.capacity = capacity;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** By enrolment: each row of the roster has a reason of its own. */
    public Map<UUID, String> getCancelReasons() {
        return cancelReasons;
    }
}

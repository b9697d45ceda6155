package dev.lectern.site.session;

import dev.lectern.domain.session.SeatCommand.ChangeCapacity;
import dev.lectern.domain.session.SessionCommand;
import dev.lectern.domain.session.SessionService;
import dev.lectern.domain.session.StageCommand.Cancel;
import dev.lectern.domain.session.StageCommand.Confirm;
import dev.lectern.domain.session.StageCommand.Open;
import dev.lectern.domain.session.StageEvent.CancelReason;
import dev.lectern.eventsourcing.journal.Appended;
import dev.lectern.eventsourcing.journal.CommandFingerprint;
import dev.lectern.read.availability.AvailabilityProjection;
import dev.lectern.read.catalogue.Catalogue;
import dev.lectern.read.catalogue.CatalogueDate;
import dev.lectern.read.catalogue.CatalogueProjection;
import dev.lectern.read.roster.RosterProjection;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.PageContext;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The staff's forms for a session as a whole. The ids of their commands derive from one id that is made when the page
 * is opened, so a form that is sent twice has its effect once.
 */
@Named
@ViewScoped
public class DeskSessionForms implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    private PageContext context;

    @Inject
    private CommandForm commandForm;

    @Inject
    private DeskSessionPage page;

    @Inject
    private Catalogue catalogue;

    @Inject
    private SessionService sessions;

    private final UUID form = UUID.randomUUID();
    private int seenCapacity;
    private int capacity;
    private String reason = "";
    private String note = "";
    private CancelReason cancelReason = CancelReason.LOW_NUMBERS;
    private String[] alternatives = {};

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

    public void confirm() {
        perform(
                () -> handle(new Confirm(Instant.now(), sessionId(), true, note)),
                "The session goes ahead.",
                CatalogueProjection.VIEW);
    }

    public void changeCapacity() {
        var change = new ChangeCapacity(Instant.now(), sessionId(), seenCapacity, capacity, reason);
        perform(() -> handle(change), "There are " + capacity + " seats now.", AvailabilityProjection.VIEW);
    }

    public void cancelSession() {
        List<UUID> instead = Stream.of(alternatives).map(UUID::fromString).toList();
        perform(
                () -> handle(new Cancel(Instant.now(), sessionId(), cancelReason, instead)),
                "The session is cancelled, with all its enrolments and its waitlist.",
                CatalogueProjection.VIEW,
                AvailabilityProjection.VIEW,
                RosterProjection.VIEW);
    }

    /** The other coming dates of the course that are in the catalogue. */
    public List<CatalogueDate> getOtherDates() {
        Instant now = Instant.now();
        return catalogue.datesOf(context.getTenant(), page.getDate().getCourseId()).stream()
                .filter(date ->
                        date.isListed() && date.isOn() && date.getStartsAt().isAfter(now))
                .filter(date -> !Objects.equals(date.getSessionId(), sessionId()))
                .toList();
    }

    public List<CancelReason> getCancelReasons() {
        return List.of(CancelReason.values());
    }

    Appended handle(SessionCommand command) {
        return sessions.handle(context.getCaller(), CommandFingerprint.idWithin(form, command), command);
    }

    private void perform(Supplier<Appended> command, String done, String... views) {
        commandForm.perform(command, done, page.getAddress(), views);
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

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public CancelReason getCancelReason() {
        return cancelReason;
    }

    public void setCancelReason(CancelReason cancelReason) {
        this.cancelReason = cancelReason;
    }

    public String[] getAlternatives() {
        return alternatives;
    }

    public void setAlternatives(String[] alternatives) {
        this.alternatives = alternatives;
    }
}

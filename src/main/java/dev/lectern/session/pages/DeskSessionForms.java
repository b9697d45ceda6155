package dev.lectern.session.pages;

import dev.lectern.course.catalogue.Catalogue;
import dev.lectern.course.catalogue.CatalogueDraft;
import dev.lectern.course.catalogue.CatalogueProjection;
import dev.lectern.journal.Appended;
import dev.lectern.journal.CommandPrint;
import dev.lectern.journal.Ids;
import dev.lectern.journal.Refused;
import dev.lectern.person.PersonCommand;
import dev.lectern.person.PersonService;
import dev.lectern.person.directory.Directory;
import dev.lectern.person.directory.DirectoryEntry;
import dev.lectern.person.directory.DirectoryProjection;
import dev.lectern.session.Prereq;
import dev.lectern.session.SessionCommand;
import dev.lectern.session.SessionCommand.CancelEnrolment;
import dev.lectern.session.SessionCommand.ChangeCapacity;
import dev.lectern.session.SessionCommand.Enrol;
import dev.lectern.session.SessionCommand.Open;
import dev.lectern.session.SessionEvent.CancelledBy;
import dev.lectern.session.SessionService;
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
import java.util.List;
import java.util.Locale;
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
    private Catalogue catalogue;

    @Inject
    private Directory directory;

    @Inject
    private PersonService people;

    @Inject
    private SessionService sessions;

    private final UUID form = UUID.randomUUID();
    private String email = "";
    private String givenName = "";
    private String familyName = "";
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

    /** Somebody known by their address, or somebody new with names. */
    public void enrol() {
        perform(
                () -> handle(seat(person())),
                "A seat is taken for " + email + ".",
                AvailabilityProjection.VIEW,
                RosterProjection.VIEW,
                DirectoryProjection.VIEW);
    }

    public void cancel(Rosters.Line line) {
        var cancel = new CancelEnrolment(
                Instant.now(),
                sessionId(),
                line.enrolmentId(),
                CancelledBy.PROVIDER,
                Objects.requireNonNull(here.getCaller().userId()),
                cancelReasons.getOrDefault(line.enrolmentId(), ""));
        perform(
                () -> handle(cancel),
                line.name() + " has given the seat back.",
                AvailabilityProjection.VIEW,
                RosterProjection.VIEW);
    }

    private UUID person() {
        List<DirectoryEntry> known = directory.byEmail(here.getTenant(), email);
        if (known.size() == 1) return known.getFirst().getPersonId();
        if (known.size() > 1)
            throw new Refused(known.size() + " people have this e-mail address. Correct their records first.");
        if (givenName.isBlank() || familyName.isBlank())
            throw new Refused("We do not know " + email + " yet. Give both names, and a new person is registered.");
        UUID personId = Ids.derived(form, email.strip().toLowerCase(Locale.ROOT));
        var register =
                new PersonCommand.Register(Instant.now(), personId, givenName, familyName, email, Locale.ENGLISH, null);
        people.handle(here.getCaller(), CommandPrint.idWithin(form, register), register);
        return personId;
    }

    private Enrol seat(UUID person) {
        List<UUID> required = catalogue
                .draft(here.getTenant(), page.getDate().getCourseId())
                .map(CatalogueDraft::getAbout)
                .map(about -> about.getRequired())
                .orElse(List.of());
        UUID bookedBy = Objects.requireNonNull(here.getCaller().userId());
        return new Enrol(
                Instant.now(),
                sessionId(),
                Ids.derived(form, "seat of " + person),
                person,
                bookedBy,
                Prereq.unchecked(required));
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

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getGivenName() {
        return givenName;
    }

    public void setGivenName(String givenName) {
        this.givenName = givenName;
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(String familyName) {
        this.familyName = familyName;
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

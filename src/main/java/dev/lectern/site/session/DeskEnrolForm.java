package dev.lectern.site.session;

import dev.lectern.domain.person.PersonCommand.Register;
import dev.lectern.domain.person.PersonCommand.WaivePrerequisite;
import dev.lectern.domain.person.PersonService;
import dev.lectern.domain.session.MissingPrerequisites;
import dev.lectern.domain.session.SeatCommand.Enrol;
import dev.lectern.eventsourcing.journal.Appended;
import dev.lectern.eventsourcing.journal.CommandFingerprint;
import dev.lectern.eventsourcing.journal.Ids;
import dev.lectern.eventsourcing.journal.Refused;
import dev.lectern.read.availability.AvailabilityProjection;
import dev.lectern.read.directory.DirectoryProjection;
import dev.lectern.read.roster.RosterProjection;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.PageContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The staff's form for enrolling a known or a new person, or for taking a seat that is named later. It can also waive
 * prerequisites of the course. All ids derive from the form and the person, so sending the form twice enrols once, and
 * one form can enrol several people.
 */
@Named
@ViewScoped
public class DeskEnrolForm implements Serializable {
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
    private People known;

    @Inject
    private PersonService people;

    private final UUID form = UUID.randomUUID();
    private String email = "";
    private String givenName = "";
    private String familyName = "";
    private String reason = "";
    private List<UUID> missing = List.of();

    /** Enrols a person who is known by the e-mail address, or registers a new person with the names. */
    public void enrol() {
        perform(() -> seat(person()), "A seat is taken for " + email + ".");
    }

    /** Waives the missing prerequisites first and then enrols. Each is waived once, however often the form is sent. */
    public void waiveAndEnrol() {
        List<UUID> waived = missing;
        perform(
                () -> {
                    UUID person = person();
                    for (UUID prerequisite : waived) waive(person, prerequisite);
                    return seat(person);
                },
                "The prerequisite is waived, and a seat is taken for " + email + ".");
    }

    public void takeUnnamed() {
        perform(() -> seat(null), "A seat is taken. Name who comes when you know it.");
    }

    private void perform(Supplier<Appended> command, String done) {
        missing = List.of();
        commandForm.perform(
                () -> lookingForWhatIsMissing(command),
                done,
                page.getAddress(),
                AvailabilityProjection.VIEW,
                RosterProjection.VIEW,
                DirectoryProjection.VIEW);
    }

    private Appended lookingForWhatIsMissing(Supplier<Appended> command) {
        try {
            return command.get();
        } catch (MissingPrerequisites refusal) {
            missing = List.copyOf(refusal.missing());
            throw refusal;
        }
    }

    private Appended seat(@Nullable UUID person) {
        UUID bookedBy = Objects.requireNonNull(context.getCaller().userId());
        String seat = person == null ? "unnamed seat" : "seat of " + person;
        return session.handle(new Enrol(
                Instant.now(), page.getDate().getSessionId(), Ids.derived(form, seat), person, null, bookedBy, null));
    }

    private void waive(UUID person, UUID prerequisite) {
        LocalDate until =
                LocalDate.ofInstant(page.getDate().getEndsAt(), page.getDate().getZone());
        var waive =
                new WaivePrerequisite(Instant.now(), person, page.getDate().getCourseId(), prerequisite, reason, until);
        people.handle(context.getCaller(), CommandFingerprint.idWithin(form, waive), waive);
    }

    private UUID person() {
        return known.byEmail(email).orElseGet(this::newcomer);
    }

    private UUID newcomer() {
        if (givenName.isBlank() || familyName.isBlank())
            throw new Refused("We do not know " + email + " yet. Give both names, and a new person is registered.");
        UUID personId = Ids.derived(form, email.strip().toLowerCase(Locale.ROOT));
        var register = new Register(Instant.now(), personId, givenName, familyName, email, Locale.ENGLISH, null);
        people.handle(context.getCaller(), CommandFingerprint.idWithin(form, register), register);
        return personId;
    }

    /** Whether the last try was refused because of missing prerequisites, which can then be waived. */
    public boolean isSomethingMissing() {
        return !missing.isEmpty();
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

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

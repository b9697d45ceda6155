package dev.lectern.session.pages;

import dev.lectern.journal.Appended;
import dev.lectern.journal.CommandPrint;
import dev.lectern.journal.Ids;
import dev.lectern.journal.Refused;
import dev.lectern.person.PersonCommand;
import dev.lectern.person.PersonService;
import dev.lectern.person.directory.Directory;
import dev.lectern.person.directory.DirectoryEntry;
import dev.lectern.person.directory.DirectoryProjection;
import dev.lectern.session.SeatCommand.Enrol;
import dev.lectern.session.SessionService;
import dev.lectern.session.availability.AvailabilityProjection;
import dev.lectern.session.roster.RosterProjection;
import dev.lectern.web.Act;
import dev.lectern.web.Here;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** The staff enrols somebody, known or new. All ids follow from the form and the person, so that it can be sent twice and for several. */
@Named("deskEnrol")
@ViewScoped
public class DeskEnrolForm implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    private Here here;

    @Inject
    private Act act;

    @Inject
    private DeskSessionPage page;

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

    /** Somebody known by their address, or somebody new with names. */
    public void enrol() {
        String done = "A seat is taken for " + email + ".";
        act.perform(
                this::seat,
                done,
                here.getPath(),
                AvailabilityProjection.VIEW,
                RosterProjection.VIEW,
                DirectoryProjection.VIEW);
    }

    private Appended seat() {
        UUID person = person();
        UUID bookedBy = Objects.requireNonNull(here.getCaller().userId());
        UUID enrolmentId = Ids.derived(form, "seat of " + person);
        var enrol = new Enrol(Instant.now(), page.getDate().getSessionId(), enrolmentId, person, null, bookedBy, null);
        return sessions.handle(here.getCaller(), CommandPrint.idWithin(form, enrol), enrol);
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
}

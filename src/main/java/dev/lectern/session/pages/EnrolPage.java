package dev.lectern.session.pages;

import dev.lectern.access.Accounts;
import dev.lectern.course.catalogue.CatalogueCourse;
import dev.lectern.journal.Appended;
import dev.lectern.person.PersonCommand;
import dev.lectern.person.PersonService;
import dev.lectern.session.Prereq;
import dev.lectern.session.SessionCommand.Enrol;
import dev.lectern.session.SessionService;
import dev.lectern.session.availability.AvailabilityProjection;
import dev.lectern.session.roster.RosterProjection;
import dev.lectern.tenancy.Caller;
import dev.lectern.tenancy.Channel;
import dev.lectern.tenancy.Role;
import dev.lectern.web.Act;
import dev.lectern.web.Here;
import dev.lectern.web.SignedIn;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Taking a seat. Whoever is signed in confirms; a visitor gives names, an address and a password, and has an account with it. All ids are
 * made when the form is opened: sent twice, it does everything once.
 */
@Named("enrol")
@ViewScoped
public class EnrolPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    private Here here;

    @Inject
    private Act act;

    @Inject
    private SessionPage session;

    @Inject
    private SessionService sessions;

    @Inject
    private PersonService people;

    @Inject
    private Accounts accounts;

    @Inject
    private SignedIn signedIn;

    private final UUID commandId = UUID.randomUUID();
    private final UUID registrationId = UUID.randomUUID();
    private final UUID enrolmentId = UUID.randomUUID();
    private final UUID newPersonId = UUID.randomUUID();
    private String givenName = "";
    private String familyName = "";
    private String email = "";
    private String password = "";

    /** Takes the seat for whoever is signed in. */
    public void confirm() {
        perform(here::getCaller, "You are enrolled.");
    }

    /** Registers the visitor, opens their account, signs them in, and takes the seat. */
    public void join() {
        perform(this::newcomer, "You are enrolled, and this is your account now.");
    }

    private void perform(Supplier<Caller> learner, String done) {
        act.perform(
                () -> seat(learner.get()),
                done,
                here.url("sessions/" + session.getDate().getSessionId()),
                AvailabilityProjection.VIEW,
                RosterProjection.VIEW);
    }

    private Caller newcomer() {
        Caller caller = here.getCaller();
        if (caller.signedIn()) return caller; // the second of two clicks
        accounts.requireFree(caller.tenant(), newPersonId, email, password);
        var register = new PersonCommand.Register(
                Instant.now(), newPersonId, givenName, familyName, email, Locale.ENGLISH, null);
        people.handle(caller, registrationId, register);
        accounts.open(caller.tenant(), newPersonId, email, password);
        ((HttpServletRequest)
                        FacesContext.getCurrentInstance().getExternalContext().getRequest())
                .changeSessionId();
        signedIn.in(caller.tenant(), newPersonId);
        return new Caller(caller.tenant(), newPersonId, Set.of(Role.LEARNER), Channel.UI);
    }

    private Appended seat(Caller by) {
        UUID person = Objects.requireNonNull(by.userId());
        Prereq prereq = Prereq.unchecked(
                session.getRequired().stream().map(CatalogueCourse::getCourseId).toList());
        return sessions.handle(
                by,
                commandId,
                new Enrol(Instant.now(), session.getDate().getSessionId(), enrolmentId, person, person, prereq));
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

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}

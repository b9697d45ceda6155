package dev.lectern.site.session;

import dev.lectern.access.Accounts;
import dev.lectern.domain.person.PersonCommand.Register;
import dev.lectern.domain.person.PersonService;
import dev.lectern.domain.session.SeatCommand.Enrol;
import dev.lectern.domain.session.SessionService;
import dev.lectern.domain.session.WaitlistCommand.JoinWaitlist;
import dev.lectern.eventsourcing.journal.Appended;
import dev.lectern.eventsourcing.journal.CommandFingerprint;
import dev.lectern.eventsourcing.journal.Ids;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.Channel;
import dev.lectern.eventsourcing.tenancy.Role;
import dev.lectern.read.availability.AvailabilityProjection;
import dev.lectern.read.availability.SeatHold;
import dev.lectern.read.roster.RosterProjection;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.Notice;
import dev.lectern.site.web.Notices;
import dev.lectern.site.web.PageContext;
import dev.lectern.site.web.SignedIn;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes a seat in a session, or joins its waitlist. A person who is signed in only confirms. A visitor gives names, an
 * e-mail address and a password, and gets an account. All ids derive from the form and its content, so a form that is
 * sent twice has its effect once.
 */
@Named
@ViewScoped
public class EnrolPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String[] VIEWS = {AvailabilityProjection.VIEW, RosterProjection.VIEW};

    @Inject
    private PageContext context;

    @Inject
    private CommandForm commandForm;

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

    @Inject
    private Notices notices;

    private final UUID form = UUID.randomUUID();
    private @Nullable UUID holdId;
    private String givenName = "";
    private String familyName = "";
    private String email = "";
    private String password = "";

    /**
     * Keeps the id of the hold that was there when the page was opened, so that a form sent twice asks for the same.
     */
    @PostConstruct
    void read() {
        SeatHold held = session.getHold();
        holdId = held == null ? null : held.getHoldId();
    }

    /** Takes the seat for the caller, who is signed in. */
    public void confirm() {
        commandForm.perform(() -> seat(context.getCaller()), "You are enrolled.", sessionAddress(), VIEWS);
    }

    /**
     * Registers the visitor, opens an account, signs the visitor in, and takes the seat. If no seat is left, the
     * account stays.
     */
    public void join() {
        Optional<Caller> newcomer = commandForm.attempt(this::newcomer);
        if (newcomer.isEmpty()) return;
        String done = "You are enrolled, and this is your account now.";
        Optional<String> refusal = commandForm.perform(() -> seat(newcomer.get()), done, sessionAddress(), VIEWS);
        refusal.ifPresent(sentence -> {
            notices.add(new Notice(Notice.Kind.INFO, "You have an account now, but no seat. " + sentence));
            commandForm.goTo(context.getPath());
        });
    }

    /** Puts the caller, who is signed in, on the waitlist. */
    public void joinWaitlist() {
        queue(context.getCaller());
    }

    /** Registers the visitor, opens an account, and puts the visitor on the waitlist. */
    public void joinAndWait() {
        commandForm.attempt(this::newcomer).ifPresent(this::queue);
    }

    private void queue(Caller by) {
        UUID person = Objects.requireNonNull(by.userId());
        var join = new JoinWaitlist(
                Instant.now(), session.getDate().getSessionId(), Ids.derived(form, "entry of " + person), person, 1);
        commandForm.perform(
                () -> sessions.handle(by, CommandFingerprint.idWithin(form, join), join),
                "You are on the waitlist. When it is your turn, you are offered a seat.",
                sessionAddress(),
                VIEWS);
    }

    private Caller newcomer() {
        Caller caller = context.getCaller();
        UUID personId = Ids.derived(form, email.strip().toLowerCase(Locale.ROOT));
        accounts.requireFree(caller.tenant(), personId, email, password);
        var register = new Register(Instant.now(), personId, givenName, familyName, email, Locale.ENGLISH, null);
        people.handle(caller, CommandFingerprint.idWithin(form, register), register);
        accounts.open(caller.tenant(), personId, email, password);
        password = "";
        ((HttpServletRequest)
                        FacesContext.getCurrentInstance().getExternalContext().getRequest())
                .changeSessionId();
        signedIn.in(caller.tenant(), personId);
        return new Caller(caller.tenant(), personId, Set.of(Role.LEARNER), Channel.UI);
    }

    private Appended seat(Caller by) {
        UUID person = Objects.requireNonNull(by.userId());
        UUID sessionId = session.getDate().getSessionId();
        UUID enrolmentId = Ids.derived(form, "seat of " + person);
        var enrol = new Enrol(Instant.now(), sessionId, enrolmentId, person, null, person, holdId);
        return sessions.handle(by, CommandFingerprint.idWithin(form, enrol), enrol);
    }

    private String sessionAddress() {
        return context.url("sessions/" + session.getDate().getSessionId());
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

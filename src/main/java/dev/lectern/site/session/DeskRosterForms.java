package dev.lectern.site.session;

import dev.lectern.domain.session.Asker;
import dev.lectern.domain.session.Party;
import dev.lectern.domain.session.SeatCommand.CancelEnrolment;
import dev.lectern.domain.session.SeatCommand.Reconfirm;
import dev.lectern.domain.session.SeatCommand.Substitute;
import dev.lectern.eventsourcing.journal.Appended;
import dev.lectern.read.availability.AvailabilityProjection;
import dev.lectern.read.roster.RosterProjection;
import dev.lectern.read.roster.Rosters;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.PageContext;
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

/** The staff's forms for single seats of a session. Each row of the roster has its own fields. */
@Named
@ViewScoped
public class DeskRosterForms implements Serializable {
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
    private People people;

    private final HashMap<UUID, String> reasons = new HashMap<>();
    private final HashMap<UUID, String> newcomers = new HashMap<>();

    public void cancel(Rosters.Line line) {
        var cancel = new CancelEnrolment(
                Instant.now(), sessionId(), line.enrolmentId(), asker(), reasons.getOrDefault(line.enrolmentId(), ""));
        perform(
                () -> session.handle(cancel),
                (line.isNamed() ? line.name() : "Nobody yet") + " has given the seat back.");
    }

    public void substitute(Rosters.Line line) {
        String email = newcomers.getOrDefault(line.enrolmentId(), "");
        perform(
                () -> session.handle(
                        new Substitute(Instant.now(), sessionId(), line.enrolmentId(), people.known(email.strip()))),
                line.isNamed()
                        ? email + " comes instead of " + line.name() + "."
                        : "The seat is for " + email + " now.");
    }

    /** Notes that a learner stays, for example after a telephone call. */
    public void stays(Rosters.Line line) {
        perform(
                () -> session.handle(new Reconfirm(Instant.now(), sessionId(), line.enrolmentId(), true, asker())),
                line.name() + " stays.");
    }

    private void perform(Supplier<Appended> command, String done) {
        commandForm.perform(command, done, page.getAddress(), AvailabilityProjection.VIEW, RosterProjection.VIEW);
    }

    private Asker asker() {
        return new Asker(
                Party.PROVIDER, Objects.requireNonNull(context.getCaller().userId()));
    }

    private UUID sessionId() {
        return page.getDate().getSessionId();
    }

    /** The typed reasons by enrolment id. */
    public Map<UUID, String> getReasons() {
        return reasons;
    }

    /** The typed e-mail addresses of substitutes, by enrolment id. */
    public Map<UUID, String> getNewcomers() {
        return newcomers;
    }
}

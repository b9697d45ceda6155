package dev.lectern.it;

import dev.lectern.eventsourcing.projections.Actor;
import dev.lectern.eventsourcing.projections.GenerationState;
import dev.lectern.eventsourcing.projections.ViewAction;
import dev.lectern.eventsourcing.projections.admin.GenerationStatus;
import dev.lectern.eventsourcing.projections.admin.ViewCommands;
import dev.lectern.eventsourcing.projections.admin.ViewQueries;
import dev.lectern.read.roster.RosterProjection;
import dev.lectern.read.roster.Rosters;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The roster of a session with three seats taken, for tests that rebuild it. */
@Dependent
class RosterRebuilds {
    /** The version of the roster that this build makes. */
    static final int VERSION = new RosterProjection().version();

    private static final String ROSTER = RosterProjection.VIEW;

    @Inject
    StaffDesk staffDesk;

    @Inject
    private Rosters rosters;

    @Inject
    private DataSource database;

    @Inject
    private TestRebuilds testRebuilds;

    UUID session = UUID.randomUUID();

    @PostConstruct
    void a_session_with_three_seats_taken() {
        session = staffDesk.session(10, StaffDesk.TEN_WEEKS, 2);
        for (String name : List.of("Ann", "Bo", "Cy")) staffDesk.enrols(session, staffDesk.learner(name));
        staffDesk.settles();
        testRebuilds.isUpToDate(staffDesk.tenant);
    }

    ViewCommands acts() {
        return new ViewCommands(database, staffDesk.tenant, Actor.OPERATOR);
    }

    List<ViewAction> acts(int generation) {
        return new ViewQueries(database, staffDesk.tenant)
                .done(100).reversed().stream()
                        .filter(done -> done.generation() == generation)
                        .map(ViewQueries.Done::act)
                        .toList();
    }

    List<GenerationStatus> builds() {
        return new ViewQueries(database, staffDesk.tenant).builds();
    }

    Optional<GenerationStatus> staged(GenerationState stage) {
        return builds().stream()
                .filter(build -> build.view().equals(ROSTER) && build.stage() == stage)
                .findFirst();
    }

    GenerationStatus live() {
        return staged(GenerationState.LIVE).orElseThrow();
    }

    GenerationStatus switched(GenerationStatus before) {
        Await.until("readers see the new rows", () -> live().generation() != before.generation());
        return live();
    }

    List<String> names() {
        return rosters.of(staffDesk.tenant, session).stream()
                .map(Rosters.Line::name)
                .toList();
    }
}

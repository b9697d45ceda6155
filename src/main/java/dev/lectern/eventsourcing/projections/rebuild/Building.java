package dev.lectern.eventsourcing.projections.rebuild;

import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.projections.AtEnd;
import dev.lectern.eventsourcing.projections.By;
import dev.lectern.eventsourcing.projections.Follower;
import dev.lectern.eventsourcing.projections.Followers;
import dev.lectern.eventsourcing.projections.Stage;
import dev.lectern.eventsourcing.projections.Standing;
import dev.lectern.eventsourcing.projections.ToDo.Outdated;
import dev.lectern.eventsourcing.projections.ToDo.Work;
import dev.lectern.eventsourcing.projections.ViewTables;
import dev.lectern.eventsourcing.projections.admin.Acts;
import dev.lectern.eventsourcing.projections.follow.CatchUps;
import dev.lectern.eventsourcing.projections.follow.Pursuit;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/** Builds a view anew beside the live one: fills it, compares it if that is wanted, and has readers see it. */
@ApplicationScoped
@ManagedExecutorDefinition(name = "java:module/concurrent/ahead", maxAsync = 2)
public class Building {
    /** Each row is written once for all its changes in a batch, so that big ones are fast. */
    private static final int BATCH = 50_000;

    /** That stay in memory from one batch to the next, so that most are not read again. */
    private static final int ROWS = 50_000;

    /** So few events are still to come that a switch need not wait for them. */
    private static final int NEAR = 1_000;

    /** Between two looks whether the server ends. */
    private static final int TURNS = 4;

    @Inject
    private Journal journal;

    @Inject
    private Followers followers;

    @Inject
    private Pursuit pursuit;

    @Inject
    private Comparison comparison;

    @Inject
    private ViewTables tables;

    @Inject
    private Switch switchOver;

    @Inject
    private CatchUps catchUps;

    @Inject
    private CatchUps.Looks looks;

    @Inject
    private DataSource database;

    @Resource(lookup = "java:module/concurrent/ahead")
    private ManagedExecutorService ahead;

    /** Begins what a new version of the view asks for. */
    void replace(Outdated view) {
        Follower follower = followers.named(view.view()).orElseThrow();
        new Acts(database, view.tenant(), By.LECTERN).replace(view.view(), follower.version());
    }

    void goOn(Work work, BooleanSupplier stop) {
        Follower follower = followers.named(work.view()).orElseThrow().inOneGo(ahead, ROWS);
        while (pursuit.follow(work.tenant(), follower, work.generation(), BATCH, TURNS))
            if (stop.getAsBoolean()) return;
        end(work.tenant(), follower, work.generation());
    }

    private void end(TenantId tenant, Follower follower, int generation) {
        Optional<Standing> standing = looks.at(tenant, generation);
        if (standing.isEmpty() || !isAtHead(tenant, standing.get())) return;
        Standing next = standing.get();
        if (next.atEnd() != AtEnd.SWITCH && next.comparedAt() == null) {
            if (!comparison.compare(tenant, follower, generation)) return;
            next = looks.at(tenant, generation).orElse(next);
        }
        if (!next.mayBeSwitchedTo()) return;
        if (next.position() > NEAR) tables.lookAt(follower.name());
        if (switchOver.to(tenant, follower, generation)) catchUps.round(tenant);
    }

    private boolean isAtHead(TenantId tenant, Standing next) {
        boolean follows = next.stage() == Stage.BUILDING && !next.isStopped();
        return follows && journal.head(tenant) - next.position() <= NEAR;
    }
}

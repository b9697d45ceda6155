package dev.lectern.eventsourcing.projections.rebuild;

import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.projections.Actor;
import dev.lectern.eventsourcing.projections.Checkpoint;
import dev.lectern.eventsourcing.projections.Checkpoints;
import dev.lectern.eventsourcing.projections.CompletionPolicy;
import dev.lectern.eventsourcing.projections.GenerationState;
import dev.lectern.eventsourcing.projections.PendingWork.Outdated;
import dev.lectern.eventsourcing.projections.PendingWork.Work;
import dev.lectern.eventsourcing.projections.Subscription;
import dev.lectern.eventsourcing.projections.Subscriptions;
import dev.lectern.eventsourcing.projections.ViewTables;
import dev.lectern.eventsourcing.projections.admin.ViewCommands;
import dev.lectern.eventsourcing.projections.follow.SubscriptionRound;
import dev.lectern.eventsourcing.projections.follow.SubscriptionRunner;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/**
 * Rebuilds a view beside its live generation: fills a new generation, compares it if requested, and switches readers
 * over to it.
 */
@ApplicationScoped
@ManagedExecutorDefinition(name = "java:module/concurrent/ahead", maxAsync = 2)
public class Rebuild {
    /** Events in a batch. Each row is written once for all its changes in a batch, so big batches are fast. */
    private static final int BATCH = 50_000;

    /** Rows that stay in memory from one batch to the next, so that most are not read again. */
    private static final int ROWS = 50_000;

    /** A rebuild that lags by no more than this many events is at the head: the switch-over applies the rest. */
    private static final int NEAR = 1_000;

    /** Batches between two checks whether the server is shutting down. */
    private static final int TURNS = 4;

    @Inject
    private Journal journal;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private SubscriptionRunner subscriptionRunner;

    @Inject
    private Comparison comparison;

    @Inject
    private ViewTables tables;

    @Inject
    private SwitchOver switchOver;

    @Inject
    private SubscriptionRound subscriptionRound;

    @Inject
    private Checkpoints checkpoints;

    @Inject
    private DataSource database;

    @Resource(lookup = "java:module/concurrent/ahead")
    private ManagedExecutorService ahead;

    /** Begins the rebuild that a new version of the view needs. */
    void replace(Outdated view) {
        Subscription subscription = subscriptions.named(view.view()).orElseThrow();
        new ViewCommands(database, view.tenant(), Actor.LECTERN).replace(view.view(), subscription.version());
    }

    void goOn(Work work, BooleanSupplier stop) {
        Subscription subscription =
                subscriptions.named(work.view()).orElseThrow().inOneGo(ahead, ROWS);
        while (subscriptionRunner.follow(work.tenant(), subscription, work.generation(), BATCH, TURNS))
            if (stop.getAsBoolean()) return;
        end(work.tenant(), subscription, work.generation());
    }

    private void end(TenantId tenant, Subscription subscription, int generation) {
        Optional<Checkpoint> checkpoint = checkpoints.of(tenant, generation);
        if (checkpoint.isEmpty() || !isAtHead(tenant, checkpoint.get())) return;
        Checkpoint next = checkpoint.get();
        if (next.atEnd() != CompletionPolicy.SWITCH && next.comparedAt() == null) {
            if (!comparison.compare(tenant, subscription, generation)) return;
            next = checkpoints.of(tenant, generation).orElse(next);
        }
        if (!next.mayBeSwitchedTo()) return;
        if (next.position() > NEAR) tables.lookAt(subscription.name());
        if (switchOver.to(tenant, subscription, generation)) subscriptionRound.round(tenant);
    }

    private boolean isAtHead(TenantId tenant, Checkpoint next) {
        boolean follows = next.stage() == GenerationState.BUILDING && !next.isStopped();
        return follows && journal.head(tenant) - next.position() <= NEAR;
    }
}

package dev.lectern.operations;

import dev.lectern.journal.Journal;
import dev.lectern.journal.ReadOnly;
import dev.lectern.journal.schema.EventCodec;
import dev.lectern.tenancy.TenantId;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;

/** The dry runs of this node: one at a time for a tenant, two at a time for all. A tenant's last one is kept until the next. */
@ApplicationScoped
@ManagedExecutorDefinition(name = "java:module/concurrent/dry-runs", maxAsync = 2)
public class DryRuns {
    private final Map<TenantId, Run> runs = new ConcurrentHashMap<>();

    @Inject
    @ReadOnly
    private Journal journal;

    @Inject
    private EventCodec codec;

    @Resource(lookup = "java:module/concurrent/dry-runs")
    private ManagedExecutorService workers;

    /** Begins one, unless one is under way. */
    public void start(TenantId tenant, Instant at) {
        var run = new Run(at);
        Run current = runs.compute(tenant, (id, former) -> former != null && former.isUnderWay() ? former : run);
        if (current != run) return;
        try {
            workers.execute(() -> run.perform(new DryRun(journal, codec.schemas(), tenant)));
        } catch (RejectedExecutionException e) {
            run.breaks(e);
        }
    }

    public void stop(TenantId tenant) {
        of(tenant).ifPresent(Run::stop);
    }

    public Optional<Run> of(TenantId tenant) {
        return Optional.ofNullable(runs.get(tenant));
    }

    @PreDestroy
    void stopAll() {
        runs.values().forEach(Run::stop);
    }
}

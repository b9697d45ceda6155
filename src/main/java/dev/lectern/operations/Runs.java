package dev.lectern.operations;

import dev.lectern.eventsourcing.tenancy.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;

/** Long work of one kind on this node: one at a time for a tenant. A tenant's last one is kept until the next. */
public final class Runs<R> {
    private final Map<TenantId, Run<R>> runs = new ConcurrentHashMap<>();
    private final Predicate<R> isComplete;

    public Runs(Predicate<R> isComplete) {
        this.isComplete = isComplete;
    }

    /** Begins one, unless one is under way. */
    public void start(TenantId tenant, Run<R> run, Run.Work<R> work, Executor workers) {
        Run<R> current = runs.compute(tenant, (id, former) -> former != null && former.isUnderWay() ? former : run);
        if (current != run) return;
        try {
            workers.execute(() -> run.perform(work, isComplete));
        } catch (RejectedExecutionException e) {
            run.breaks(e);
        }
    }

    public void stop(TenantId tenant) {
        of(tenant).ifPresent(Run::stop);
    }

    public Optional<Run<R>> of(TenantId tenant) {
        return Optional.ofNullable(runs.get(tenant));
    }

    public void stopAll() {
        runs.values().forEach(Run::stop);
    }
}

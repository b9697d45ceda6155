package dev.lectern.operations;

import dev.lectern.eventsourcing.tenancy.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;

/**
 * The jobs of one kind on this node. A tenant has at most one at a time. Its last one is kept until the next one
 * starts.
 */
public final class Jobs<R> {
    private final Map<TenantId, Job<R>> runs = new ConcurrentHashMap<>();
    private final Predicate<R> isComplete;

    public Jobs(Predicate<R> isComplete) {
        this.isComplete = isComplete;
    }

    /** Starts a job unless the tenant has one that waits or runs. */
    public void start(TenantId tenant, Job<R> job, Job.Work<R> work, Executor workers) {
        Job<R> current = runs.compute(tenant, (id, former) -> former != null && former.isUnderWay() ? former : job);
        if (current != job) return;
        try {
            workers.execute(() -> job.perform(work, isComplete));
        } catch (RejectedExecutionException e) {
            job.breaks(e);
        }
    }

    public void stop(TenantId tenant) {
        of(tenant).ifPresent(Job::stop);
    }

    public Optional<Job<R>> of(TenantId tenant) {
        return Optional.ofNullable(runs.get(tenant));
    }

    public void stopAll() {
        runs.values().forEach(Job::stop);
    }
}

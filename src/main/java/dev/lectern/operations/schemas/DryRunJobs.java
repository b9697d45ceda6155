package dev.lectern.operations.schemas;

import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.ReadOnly;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.operations.Job;
import dev.lectern.operations.Jobs;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** The dry runs on this node. At most two run at a time, for all tenants together. */
@ApplicationScoped
@ManagedExecutorDefinition(name = "java:module/concurrent/dry-runs", maxAsync = 2)
public class DryRunJobs {
    private final Jobs<DryRunReport> jobs = new Jobs<>(DryRunReport::isComplete);

    @Inject
    @ReadOnly
    private Journal journal;

    @Inject
    private EventCodec codec;

    @Resource(lookup = "java:module/concurrent/dry-runs")
    private ManagedExecutorService workers;

    public void start(TenantId tenant, Instant at) {
        var work = new DryRun(journal, codec.schemas(), tenant);
        jobs.start(tenant, new Job<>(at, DryRunReport.NONE), work::run, workers);
    }

    public void stop(TenantId tenant) {
        jobs.stop(tenant);
    }

    public Optional<Job<DryRunReport>> of(TenantId tenant) {
        return jobs.of(tenant);
    }

    @PreDestroy
    void stopAll() {
        jobs.stopAll();
    }
}

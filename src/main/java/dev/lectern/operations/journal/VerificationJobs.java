package dev.lectern.operations.journal;

import dev.lectern.eventsourcing.journal.integrity.JournalVerifier;
import dev.lectern.eventsourcing.journal.integrity.SignedHead;
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
import java.util.List;
import java.util.Optional;

/** The verifications of journals on this node. At most two run at a time, for all tenants together. */
@ApplicationScoped
@ManagedExecutorDefinition(name = "java:module/concurrent/checks", maxAsync = 2)
public class VerificationJobs {
    private final Jobs<VerificationStatus.Result> jobs = new Jobs<>(VerificationStatus.Result::isOver);

    @Inject
    private JournalVerifier verifier;

    @Resource(lookup = "java:module/concurrent/checks")
    private ManagedExecutorService workers;

    /**
     * Starts a verification unless the tenant has one that waits or runs.
     *
     * @param signed heads whose signatures are valid
     */
    public void start(TenantId tenant, List<SignedHead> signed, Instant at) {
        var work = new VerificationStatus(verifier.verification(tenant, signed), signed.size());
        jobs.start(tenant, new Job<>(at, work.nothing()), work::run, workers);
    }

    public void stop(TenantId tenant) {
        jobs.stop(tenant);
    }

    public Optional<Job<VerificationStatus.Result>> of(TenantId tenant) {
        return jobs.of(tenant);
    }

    @PreDestroy
    void stopAll() {
        jobs.stopAll();
    }
}

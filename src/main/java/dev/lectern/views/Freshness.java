package dev.lectern.views;

import dev.lectern.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Waits until views show what a command did, so that a page never shows less than its user just saved. */
@ApplicationScoped
public class Freshness {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofMillis(100); // another node may do the work and tells nobody here

    private long heard;

    @Inject
    private Checkpoints checkpoints;

    /** @return whether all of the views have reached the position before patience ran out */
    public boolean await(TenantId tenant, long position, String... views) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && !Thread.currentThread().isInterrupted()) {
            long before = heard();
            if (checkpoints.reached(tenant, position, views)) return true;
            listen(before);
        }
        return checkpoints.reached(tenant, position, views);
    }

    private synchronized long heard() {
        return heard;
    }

    private synchronized void listen(long before) {
        long until = System.nanoTime() + LOOK.toNanos();
        try {
            while (heard == before && System.nanoTime() < until) wait(LOOK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) Reached reached) {
        heard++;
        notifyAll();
    }

    /** Reads the checkpoints, each time in a transaction of its own: one that lasted would see no progress. */
    @ApplicationScoped
    static class Checkpoints {
        @Inject
        private Generations generations;

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        public boolean reached(TenantId tenant, long position, String... views) {
            for (String view : views) if (generations.position(tenant, view) < position) return false;
            return true;
        }
    }
}

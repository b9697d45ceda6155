package dev.lectern.eventsourcing.projections.follow;

import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.Outage;
import dev.lectern.eventsourcing.projections.ApplyFailed;
import dev.lectern.eventsourcing.projections.Quarantine;
import dev.lectern.eventsourcing.projections.Subscription;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs one generation of a subscription towards the head of the tenant's journal, batch by batch. If a batch fails, it
 * is halved until one event alone fails, and that event is quarantined. If the database was at fault, the runner pauses
 * and tries again later.
 */
@ApplicationScoped
public class SubscriptionRunner {
    private static final Logger LOG = Logger.getLogger(SubscriptionRunner.class.getName());

    @Inject
    private Journal journal;

    @Inject
    private CatchUp catchUp;

    @Inject
    private Quarantine quarantine;

    @Inject
    private Backoff backoff;

    /**
     * Applies up to {@code turns} batches.
     *
     * @param batch how many events a batch has
     * @param turns how many batches to apply before other subscriptions run
     * @return whether there is more to do
     */
    public boolean follow(TenantId tenant, Subscription subscription, int generation, int batch, int turns) {
        int limit = backoff.smaller(tenant, generation, batch);
        for (int turn = 0; turn < turns; turn++) {
            if (backoff.isOn(tenant, generation)) return false;
            try {
                Optional<Long> position = catchUp.batch(tenant, subscription, generation, limit);
                backoff.end(tenant, generation);
                // The head is read after the lock is released. A node that got a doorbell message while the lock was
                // held found the generation locked and left it, but the events had been committed before.
                if (position.isEmpty() || position.get() >= journal.head(tenant)) return false;
            } catch (ApplyFailed applyFailed) {
                if (Outage.isBehind(applyFailed)) return pause(tenant, subscription, generation, applyFailed);
                if (limit == 1) return quarantine.put(tenant, subscription, generation, applyFailed);
                limit = limit / 2;
                turn--;
            } catch (RuntimeException e) {
                return pause(tenant, subscription, generation, e);
            }
        }
        return true;
    }

    private boolean pause(TenantId tenant, Subscription subscription, int generation, RuntimeException e) {
        if (backoff.begin(tenant, generation))
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> "Tenant " + tenant + ": " + subscription.name() + " is tried again in a while.");
        return false;
    }
}

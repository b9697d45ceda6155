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
 * Takes a generation towards the head of a tenant's journal, batch by batch. Where a batch fails, smaller ones lead to the event that cannot be
 * applied, and that goes into quarantine; where the database was out of order, it is tried again later.
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
     * @param batch how many events are taken at a time
     * @param turns how many batches there may be before others have theirs
     * @return whether there is more to do
     */
    public boolean follow(TenantId tenant, Subscription subscription, int generation, int batch, int turns) {
        int limit = backoff.smaller(tenant, generation, batch);
        for (int turn = 0; turn < turns; turn++) {
            if (backoff.isOn(tenant, generation)) return false;
            try {
                Optional<Long> position = catchUp.batch(tenant, subscription, generation, limit);
                backoff.end(tenant, generation);
                // Read after the lock is gone: who rang while it was held was turned away, and had committed before.
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

package dev.lectern.eventsourcing.projections.follow;

import dev.lectern.eventsourcing.projections.PendingWork;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Polls every 2 s for subscriptions that lag behind the journal, records their lag, and catches them up. It makes up
 * for lost doorbell messages.
 */
@Startup
@Singleton
@DependsOn("Database")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LagPoll {
    private static final Logger LOG = Logger.getLogger(LagPoll.class.getName());
    private static final long LASTS = Duration.ofSeconds(2).toNanos();

    @Inject
    private PendingWork pendingWork;

    @Inject
    private SubscriptionRound subscriptionRound;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void poll() {
        try {
            long began = System.nanoTime();
            pendingWork.noteLags();
            List<TenantId> behind = pendingWork.tenantsBehind();
            while (!behind.isEmpty() && System.nanoTime() - began < LASTS)
                behind = behind.stream().filter(subscriptionRound::round).toList();
        } catch (RuntimeException e) {
            // if it were rethrown, the container would pause the timer for minutes
            LOG.log(Level.WARNING, "The poll for lag failed and comes again: {0}", e.getMessage());
        }
    }
}

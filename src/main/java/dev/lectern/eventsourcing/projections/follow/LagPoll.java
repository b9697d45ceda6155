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

/** Looks for followers that are behind their journal, notes by how much, and brings them up: whatever became of the ring. */
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
    public void sweep() {
        try {
            long began = System.nanoTime();
            pendingWork.noteLags();
            List<TenantId> behind = pendingWork.tenantsBehind();
            while (!behind.isEmpty() && System.nanoTime() - began < LASTS)
                behind = behind.stream().filter(subscriptionRound::round).toList();
        } catch (RuntimeException e) {
            // thrown on, it would make the timer pause for minutes
            LOG.log(Level.WARNING, "The sweep failed and comes again: {0}", e.getMessage());
        }
    }
}

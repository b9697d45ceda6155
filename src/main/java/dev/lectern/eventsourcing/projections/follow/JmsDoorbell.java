package dev.lectern.eventsourcing.projections.follow;

import dev.lectern.eventsourcing.journal.Doorbell;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The doorbell as a message that holds the tenant and nothing else. Not persistent, outside any transaction, lost without harm. To send one, and
 * to answer it, takes longer than to append, so nobody who gave a command waits for it, and where many are given it rings every ten milliseconds
 * for all that came meanwhile.
 */
@ApplicationScoped
@ManagedScheduledExecutorDefinition(name = "java:module/concurrent/doorbell", maxAsync = 2)
public class JmsDoorbell implements Doorbell {
    private static final Logger LOG = Logger.getLogger(JmsDoorbell.class.getName());

    private static final long PAUSE = Duration.ofMillis(10).toNanos();

    private final Set<TenantId> about = ConcurrentHashMap.newKeySet();
    private final Map<TenantId, Long> rang = new ConcurrentHashMap<>(); // nanoseconds of this process's clock

    @Resource(lookup = "java:module/concurrent/doorbell")
    private ManagedScheduledExecutorService ringers;

    @Resource(lookup = "jms/lectern")
    private ConnectionFactory factory;

    @Resource(lookup = "jms/doorbell")
    private Queue doorbell;

    @Override
    public void ring(TenantId tenant) {
        if (!about.add(tenant)) return;
        try {
            ringers.schedule(() -> send(tenant), pause(tenant), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            about.remove(tenant);
            log(tenant, e);
        }
    }

    private long pause(TenantId tenant) {
        Long last = rang.get(tenant);
        return last == null ? 0 : Math.max(0, last + PAUSE - System.nanoTime());
    }

    private void send(TenantId tenant) {
        about.remove(tenant); // first: whoever comes from here on may be too late for this one
        rang.put(tenant, System.nanoTime());
        try (JMSContext jms = factory.createContext()) {
            jms.createProducer().setDeliveryMode(DeliveryMode.NON_PERSISTENT).send(doorbell, tenant.toString());
        } catch (JMSRuntimeException e) {
            log(tenant, e);
        }
    }

    private static void log(TenantId tenant, Exception e) {
        LOG.log(
                Level.WARNING,
                "The doorbell of tenant {0} did not ring ({1}); the sweep will find its events.",
                new Object[] {tenant, e.getMessage()});
    }
}

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
 * The doorbell as a JMS message, which holds the tenant id and nothing else. The message is not persistent and outside
 * any transaction; if it is lost, {@link LagPoll} finds the events. Sending and receiving a message takes longer than
 * an append, so no caller of a command waits for it. If there are many appends, one message is sent every ten
 * milliseconds for all of them.
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
        about.remove(tenant); // first: a later call of ring then sends a message of its own
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
                "The doorbell of tenant {0} did not ring ({1}); the next poll for lag will find its events.",
                new Object[] {tenant, e.getMessage()});
    }
}

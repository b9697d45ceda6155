package dev.lectern.eventsourcing.journal.cluster;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps this node registered as active: it renews the registration every 5 s, and removes it at shutdown. The node
 * registers in {@link JoinAtStartup}.
 */
@Startup
@Singleton
@DependsOn("Database")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Heartbeat {
    private static final Logger LOG = Logger.getLogger(Heartbeat.class.getName());

    @Inject
    private Nodes nodes;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void beat() {
        try {
            List<String> unknown = nodes.beat();
            if (!unknown.isEmpty())
                LOG.log(
                        Level.SEVERE,
                        "While this server was silent others wrote what it does not read: {0}. Update it.",
                        unknown);
        } catch (RuntimeException e) {
            // if it were rethrown, the container would pause the timer for minutes
            LOG.log(Level.WARNING, "{0} It is said again.", e.getMessage());
        }
    }

    @PreDestroy
    void leave() {
        try {
            nodes.leave();
        } catch (RuntimeException e) {
            LOG.log(Level.INFO, "Taken for gone in half a minute: {0}", e.getMessage());
        }
    }
}

package dev.lectern.eventsourcing.reactors;

import dev.lectern.eventsourcing.journal.Refused;
import dev.lectern.eventsourcing.journal.SchemaNotYetWritable;
import dev.lectern.eventsourcing.journal.Stale;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Calls reactors when their deadlines are due. The due times are rows in the database and the timer only reads them, so
 * a restart loses none. Several nodes may act on the same deadline: each gives the same command under the same id, and
 * only one takes effect.
 */
@Startup
@Singleton
@DependsOn("Database")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Clock {
    private static final Logger LOG = Logger.getLogger(Clock.class.getName());
    private static final int AT_ONCE = 200;

    @Resource(lookup = "jdbc/lectern")
    private DataSource database;

    @Inject
    private Deadlines deadlines;

    @Inject
    private Reactors reactors;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void tick() {
        Instant now = Instant.now();
        try {
            for (TenantId tenant : tenantsDue(now)) tick(tenant, now);
        } catch (RuntimeException e) {
            // a thrown exception would make the timer pause for minutes
            LOG.log(Level.WARNING, "Deadlines could not be looked up and are looked up again: {0}", e.getMessage());
        }
    }

    /** Acts on the deadlines of one tenant that are due at an instant. */
    public void tick(TenantId tenant, Instant now) {
        for (Deadline deadline : deadlines.due(tenant, now, AT_ONCE)) act(tenant, deadline, now);
    }

    /**
     * Gives the command first and deletes the row afterwards. After a crash in between, the same command is given once
     * more and does nothing.
     */
    private void act(TenantId tenant, Deadline deadline, Instant now) {
        try {
            var reaction = new Reaction(tenant, deadline.reactor(), deadline.cause(), now, deadlines);
            reactors.named(deadline.reactor()).ifPresent(reactor -> reactor.due(deadline, reaction));
            deadlines.drop(tenant, deadline.reactor(), deadline.id());
        } catch (Stale | SchemaNotYetWritable noAnswer) {
            LOG.log(Level.INFO, "A deadline of {0} comes again: {1}", new Object[] {
                deadline.reactor(), noAnswer.sentence()
            });
        } catch (Refused refusal) {
            LOG.log(Level.INFO, "A deadline of {0} was refused: {1}", new Object[] {
                deadline.reactor(), refusal.sentence()
            });
            deadlines.drop(tenant, deadline.reactor(), deadline.id());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "A deadline of " + deadline.reactor() + " failed and comes again.");
            deadlines.later(tenant, deadline.reactor(), deadline.id(), String.valueOf(e.getMessage()));
        }
    }

    private List<TenantId> tenantsDue(Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select tenants_due(?)")) {
            select.setObject(1, now.atOffset(ZoneOffset.UTC));
            var due = new ArrayList<TenantId>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) due.add(new TenantId(row.getObject(1, UUID.class)));
            }
            return due;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}

package dev.lectern.eventsourcing.projections;

import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.TenantTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Stores events that a subscription cannot apply. Such an event stops one generation of one tenant and no other. */
@ApplicationScoped
public class Quarantine {
    private static final Logger LOG = Logger.getLogger(Quarantine.class.getName());
    private static final int STACK = 20_000; // characters

    @Inject
    private DataSource database;

    /**
     * Quarantines the event after the checkpoint at which the subscription failed.
     *
     * @return false: the generation has nothing more to do for now
     */
    public boolean put(TenantId tenant, Subscription subscription, int generation, ApplyFailed applyFailed) {
        try {
            boolean isNew = TenantTransaction.run(database, tenant, c -> insert(c, tenant, generation, applyFailed));
            if (isNew)
                LOG.log(
                        Level.SEVERE,
                        applyFailed,
                        () -> "Tenant " + tenant + ": " + subscription.name() + " stops at position "
                                + (applyFailed.after() + 1) + ". The page of its views says why; nothing is skipped.");
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "Tenant {0}: {1} cannot even be stopped: {2}", new Object[] {
                tenant, subscription.name(), e.getMessage()
            });
        }
        return false;
    }

    /** Inserts nothing if the generation has moved on meanwhile. */
    private static boolean insert(Connection connection, TenantId tenant, int generation, ApplyFailed applyFailed)
            throws SQLException {
        String sql = """
            insert into quarantine (tenant_id, generation, position, cause, stack)
            select g.tenant_id, g.generation, g.position + 1, ?, ? from generation g
             where g.tenant_id = ? and g.generation = ? and g.position = ? for update
            on conflict do nothing\
            """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, cause(applyFailed));
            insert.setString(2, stack(applyFailed));
            insert.setObject(3, tenant.value());
            insert.setInt(4, generation);
            insert.setLong(5, applyFailed.after());
            if (insert.executeUpdate() == 0) return false;
        }
        new GenerationTable(connection, tenant).note(generation, ViewAction.QUARANTINED, Actor.LECTERN, null);
        return true;
    }

    private static String cause(ApplyFailed applyFailed) {
        Throwable cause = applyFailed.failure();
        for (Throwable deeper = cause; deeper != null; deeper = deeper.getCause()) cause = deeper;
        String said = cause.getMessage();
        return clean(said == null ? cause.getClass().getSimpleName() : said);
    }

    private static String stack(ApplyFailed applyFailed) {
        var text = new StringWriter();
        applyFailed.failure().printStackTrace(new PrintWriter(text, true));
        return clean(text.toString());
    }

    /** PostgreSQL cannot store a zero character in a text. */
    private static String clean(String text) {
        return text.substring(0, Math.min(STACK, text.length())).replace("\0", "");
    }
}

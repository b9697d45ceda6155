package dev.lectern.views;

import dev.lectern.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Looks for followers that are behind their journal and brings them up: whatever became of the ring. */
@Startup
@Singleton
@DependsOn("Database")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sweep {
    private static final Logger LOG = Logger.getLogger(Sweep.class.getName());

    @Resource(lookup = "jdbc/lectern")
    private DataSource database;

    @Inject
    private Instance<Follower> followers;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void sweep() {
        try {
            for (TenantId tenant : tenantsBehind()) for (Follower follower : followers) follower.follow(tenant);
        } catch (RuntimeException e) {
            // thrown on, it would make the timer pause for minutes
            LOG.log(Level.WARNING, "The sweep failed and comes again: {0}", e.getMessage());
        }
    }

    private List<TenantId> tenantsBehind() {
        String[] names = followers.stream()
                .flatMap(follower -> follower.names().stream())
                .toArray(String[]::new);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select tenants_behind(?)")) {
            select.setArray(1, connection.createArrayOf("text", names));
            var behind = new ArrayList<TenantId>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) behind.add(new TenantId(row.getObject(1, UUID.class)));
            }
            return behind;
        } catch (SQLException e) {
            throw new IllegalStateException("The sweep could not look for views that are behind: " + e.getMessage(), e);
        }
    }
}

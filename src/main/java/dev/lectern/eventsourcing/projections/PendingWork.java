package dev.lectern.eventsourcing.projections;

import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Finds the work that subscriptions of all tenants have to do. For timers, which belong to no tenant. */
@ApplicationScoped
public class PendingWork {
    @Resource(lookup = "jdbc/lectern")
    private DataSource database;

    @Inject
    private Subscriptions subscriptions;

    /** A generation that is to be filled or cleaned up. */
    public record Work(TenantId tenant, String view, int generation, GenerationState stage) {}

    /** A view of a tenant whose live generation was built by an earlier version of the view. */
    public record Outdated(TenantId tenant, String view) {}

    private interface Read<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** The tenants with a subscription that lags behind the journal and is not stopped, or has not begun yet. */
    public List<TenantId> tenantsBehind() {
        return ask("select tenants_behind(?, ?)", row -> new TenantId(row.getObject(1, UUID.class)));
    }

    /** The generations to be filled or cleaned up now, for each tenant in the order in which they began. */
    public List<Work> generationsAtWork() {
        return ask(
                "select tenant, view, generation, stage from generations_at_work(?, ?)",
                row -> new Work(
                        new TenantId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getInt(3),
                        GenerationState.valueOf(row.getString(4))));
    }

    /**
     * The views whose live rows an earlier version of the view has built, and of which no newer generation is being
     * built, paused or kept.
     */
    public List<Outdated> viewsOutdated() {
        return ask(
                "select tenant, view from views_outdated(?, ?)",
                row -> new Outdated(new TenantId(row.getObject(1, UUID.class)), row.getString(2)));
    }

    /** Records the present lag of each live generation. */
    public void noteLags() {
        try (Connection connection = database.getConnection();
                PreparedStatement call = connection.prepareStatement("call note_lags(?)")) {
            call.setArray(1, subscriptions.names(connection));
            call.execute();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private <T> List<T> ask(String sql, Read<T> read) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, subscriptions.names(connection));
            select.setArray(2, subscriptions.versions(connection));
            var found = new ArrayList<T>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) found.add(read.of(row));
            }
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("It could not be seen what there is to do: " + e.getMessage(), e);
    }
}

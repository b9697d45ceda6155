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

/** What of all tenants' followers there is to do, for timers, which belong to no tenant. */
@ApplicationScoped
public class PendingWork {
    @Resource(lookup = "jdbc/lectern")
    private DataSource database;

    @Inject
    private Subscriptions subscriptions;

    /** A generation that is to be built, or swept. */
    public record Work(TenantId tenant, String view, int generation, GenerationState stage) {}

    /** A view of a tenant. */
    public record Outdated(TenantId tenant, String view) {}

    private interface Read<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Who has a follower that is behind and could go on. */
    public List<TenantId> tenantsBehind() {
        return ask("select tenants_behind(?, ?)", row -> new TenantId(row.getObject(1, UUID.class)));
    }

    /** What has begun first comes first. */
    public List<Work> generationsAtWork() {
        return ask(
                "select tenant, view, generation, stage from generations_at_work(?, ?)",
                row -> new Work(
                        new TenantId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getInt(3),
                        GenerationState.valueOf(row.getString(4))));
    }

    /** Whose live rows an earlier version of the view has built, with nothing newer under way. */
    public List<Outdated> viewsOutdated() {
        return ask(
                "select tenant, view from views_outdated(?, ?)",
                row -> new Outdated(new TenantId(row.getObject(1, UUID.class)), row.getString(2)));
    }

    /** Notes by how much each follower is behind now. */
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

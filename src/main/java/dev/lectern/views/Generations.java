package dev.lectern.views;

import dev.lectern.tenancy.TenantBinding;
import dev.lectern.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The builds of each view, and how far each has come. Works inside its caller's transaction, on whose connection the tenant must have been
 * bound: {@link #bind} does it for this class and for JPA alike, since both share that connection.
 */
@ApplicationScoped
public class Generations {
    private static final String PROPERTY = "generation.";
    private static final int NO_GENERATION = 0;

    @Inject
    private DataSource database;

    @Inject
    private jakarta.enterprise.inject.Instance<Projection> projections;

    @PersistenceContext
    private EntityManager rows;

    /** A follower's live build, locked for its transaction. */
    public record Locked(int generation, long position) {}

    /** The tenant's rows of all live views, as readers see them, until the transaction ends. */
    public EntityManager live(TenantId tenant) {
        try (Connection connection = bind(tenant)) {
            for (Projection projection : projections) rows.setProperty(PROPERTY + projection.view(), NO_GENERATION);
            try (PreparedStatement select = connection.prepareStatement(
                    "select view, generation from generation where tenant_id = ? and live")) {
                select.setObject(1, tenant.value());
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) rows.setProperty(PROPERTY + row.getString(1), row.getInt(2));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw failed(tenant, e);
        }
    }

    /** The rows of one build, for its projection to write. */
    EntityManager of(String view, int generation) {
        rows.setProperty(PROPERTY + view, generation);
        return rows;
    }

    /** Empty if another node or thread is at work on this view: it will see to what is new before it lets go. */
    public Optional<Locked> lock(TenantId tenant, String view) {
        String begin = """
            insert into generation (tenant_id, view, live) select t.tenant_id, ?, true from tenant t where t.tenant_id = ?
            on conflict (tenant_id, view) where live do nothing\
            """;
        String lock = """
            select generation, position from generation
             where tenant_id = ? and view = ? and live for update skip locked\
            """;
        try (Connection connection = bind(tenant)) {
            Optional<Locked> locked = select(connection, lock, tenant, view);
            if (locked.isPresent() || position(tenant, view) >= 0) return locked;
            try (PreparedStatement insert = connection.prepareStatement(begin)) {
                insert.setString(1, view);
                insert.setObject(2, tenant.value());
                insert.executeUpdate();
            }
            return select(connection, lock, tenant, view);
        } catch (SQLException e) {
            throw failed(tenant, e);
        }
    }

    public void advance(TenantId tenant, int generation, long position) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update generation set position = ? where tenant_id = ? and generation = ?")) {
            update.setLong(1, position);
            update.setObject(2, tenant.value());
            update.setInt(3, generation);
            update.executeUpdate();
        } catch (SQLException e) {
            throw failed(tenant, e);
        }
    }

    /** The checkpoint of the live build, −1 if the view was never built. */
    long position(TenantId tenant, String view) {
        try (Connection connection = bind(tenant);
                PreparedStatement select = connection.prepareStatement(
                        "select position from generation where tenant_id = ? and view = ? and live")) {
            select.setObject(1, tenant.value());
            select.setString(2, view);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : -1;
            }
        } catch (SQLException e) {
            throw failed(tenant, e);
        }
    }

    private Connection bind(TenantId tenant) throws SQLException {
        Connection connection = database.getConnection();
        TenantBinding.bind(connection, tenant);
        return connection;
    }

    private static Optional<Locked> select(Connection connection, String sql, TenantId tenant, String view)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, tenant.value());
            select.setString(2, view);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Locked(row.getInt(1), row.getLong(2))) : Optional.empty();
            }
        }
    }

    private static IllegalStateException failed(TenantId tenant, SQLException e) {
        return new IllegalStateException("The views of tenant " + tenant + " cannot be reached: " + e.getMessage(), e);
    }
}

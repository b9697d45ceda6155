package dev.lectern.eventsourcing.projections;

import dev.lectern.eventsourcing.tenancy.TenantBinding;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The generations of each view, and their checkpoints. Works inside the caller's transaction. {@link #bind} binds the
 * tenant to the connection of that transaction, which JPA shares.
 */
@ApplicationScoped
public class Generations {
    private static final String PROPERTY = "generation.";
    private static final int NO_GENERATION = 0;

    /**
     * The database has no statistics about a generation that has just begun. It would take it for empty, and read all
     * of it for each row. So statements are planned without statistics and always use an index.
     */
    private static final String BY_KEYS =
            "set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true)";

    @Inject
    private DataSource database;

    @Inject
    private List<ViewType> views;

    @PersistenceContext
    private EntityManager rows;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    /** A generation that is locked for a transaction, with its checkpoint. */
    public record Locked(int generation, GenerationState stage, long position) {}

    /**
     * The rows of the tenant's live views, for readers. They stay the same generations until the transaction ends, also
     * if a switch-over happens meanwhile.
     */
    public EntityManager live(TenantId tenant) {
        if (tenant.equals(transaction.getResource(Generations.class))) return rows;
        try (Connection connection = bind(tenant)) {
            for (ViewType view : views) rows.setProperty(PROPERTY + view.name(), NO_GENERATION);
            try (PreparedStatement select = connection.prepareStatement(
                    "select view, generation from generation where tenant_id = ? and stage = 'LIVE'")) {
                select.setObject(1, tenant.value());
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) rows.setProperty(PROPERTY + row.getString(1), row.getInt(2));
                }
            }
            transaction.putResource(Generations.class, tenant);
            return rows;
        } catch (SQLException e) {
            throw failed(tenant, e);
        }
    }

    /** The rows of one generation, for its projection to write. */
    EntityManager of(String view, int generation) {
        rows.setProperty(PROPERTY + view, generation);
        return rows;
    }

    /**
     * Works on the rows of one generation in a new transaction, while another one may hold its lock. It sees what was
     * committed before.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T beside(TenantId tenant, String view, int generation, Supplier<T> work) {
        try (Connection connection = bind(tenant);
                PreparedStatement set = connection.prepareStatement("select " + BY_KEYS)) {
            set.execute();
        } catch (SQLException e) {
            throw failed(tenant, e);
        }
        of(view, generation);
        return work.get();
    }

    /**
     * Locks a generation for the transaction, in which rows are then found by index only.
     *
     * @return empty if another node or thread has locked it, or it is in none of the states; the one that has locked it
     * reads the head of the journal again after the lock is released, so no event is missed
     */
    public Optional<Locked> lock(TenantId tenant, int generation, GenerationState... stages) {
        String sql = """
            select stage, position, %s from generation
             where tenant_id = ? and generation = ? and stage = any (?) for update skip locked\
            """.formatted(BY_KEYS);
        try (Connection connection = bind(tenant);
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, tenant.value());
            select.setInt(2, generation);
            select.setArray(
                    3,
                    connection.createArrayOf(
                            "text",
                            Arrays.stream(stages).map(GenerationState::name).toArray()));
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Locked(generation, GenerationState.valueOf(row.getString(1)), row.getLong(2)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw failed(tenant, e);
        }
    }

    /** Moves the checkpoint, and updates the average rate in events per second. */
    public void advance(TenantId tenant, int generation, long position) {
        String sql = """
            update generation set position = ?, moved_at = now(), rate = 0.7 * rate + 0.3 * (? - position)
                / greatest(0.001, extract(epoch from case when moved_at is null then clock_timestamp() - now()
                  else now() - moved_at end))
             where tenant_id = ? and generation = ?\
            """;
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, position);
            update.setLong(2, position);
            update.setObject(3, tenant.value());
            update.setInt(4, generation);
            update.executeUpdate();
        } catch (SQLException e) {
            throw failed(tenant, e);
        }
    }

    /** A connection of the caller's transaction, bound to the tenant. */
    Connection bind(TenantId tenant) throws SQLException {
        Connection connection = database.getConnection();
        TenantBinding.bind(connection, tenant);
        return connection;
    }

    /** The failure of a statement on generations, for all classes that work on them. */
    public static IllegalStateException failed(TenantId tenant, SQLException e) {
        return new IllegalStateException("The views of tenant " + tenant + " cannot be reached: " + e.getMessage(), e);
    }
}

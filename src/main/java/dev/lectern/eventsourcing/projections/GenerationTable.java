package dev.lectern.eventsourcing.projections;

import dev.lectern.eventsourcing.tenancy.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The changes of generations that {@link ViewAction}s are made of. Works on a connection that is bound to the tenant,
 * inside the caller's transaction.
 */
public final class GenerationTable {
    /** How long the rows that readers saw before a switch-over are kept for a rollback. */
    private static final Duration KEEP = Duration.ofHours(24);

    /** After this time no transaction still reads rows that were live when it began. */
    private static final Duration LAST_READERS = Duration.ofMinutes(1);

    private final Connection connection;
    private final TenantId tenant;

    public GenerationTable(Connection connection, TenantId tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    /** A locked generation. */
    public record Row(int generation, int version, long position) {}

    /**
     * Locks the generation of a view that is in one of the states. Waits up to 10 s for another transaction that has
     * locked it. A node that hangs may hold the lock for longer; the lock then fails with SQLState 55P03.
     *
     * @return empty if there is none
     */
    public Optional<Row> lock(String view, GenerationState... stages) throws SQLException {
        String sql = """
            select generation, version, position, set_config('lock_timeout', '10s', true) from generation
             where tenant_id = ? and view = ? and stage = any (?) for update\
            """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, tenant.value());
            select.setString(2, view);
            select.setArray(3, connection.createArrayOf("text", stages));
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Row(row.getInt(1), row.getInt(2), row.getLong(3)))
                        : Optional.empty();
            }
        }
    }

    /**
     * Begins a rebuild.
     *
     * @return the number of the new generation; empty if the view is being rebuilt already
     */
    public Optional<Integer> begin(String view, int version, CompletionPolicy completionPolicy) throws SQLException {
        String sql = """
            insert into generation (tenant_id, view, version, stage, at_end) values (?, ?, ?, 'BUILDING', ?)
            on conflict do nothing returning generation\
            """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, tenant.value());
            insert.setString(2, view);
            insert.setInt(3, version);
            insert.setString(4, completionPolicy.name());
            try (ResultSet row = insert.executeQuery()) {
                return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
            }
        }
    }

    /** Makes a generation live. The live one before it is kept, and the one kept before that is dropped. */
    public void live(String view, int generation) throws SQLException {
        Optional<Row> live = lock(view, GenerationState.LIVE);
        Optional<Row> kept = lock(view, GenerationState.KEPT);
        if (kept.isPresent()) drop(kept.get().generation());
        if (live.isPresent())
            update(
                    "stage = 'KEPT', sweep_from = now() + ?::interval",
                    live.get().generation(),
                    KEEP);
        update("stage = 'LIVE', sweep_from = null", generation);
    }

    /** Drops a generation, whose rows are deleted once no reader can still use them. */
    public void drop(int generation) throws SQLException {
        update("stage = 'DROPPED', sweep_from = now() + ?::interval", generation, LAST_READERS);
    }

    /**
     * @param change the assignments after {@code set}
     * @param values their parameters in order
     */
    public void update(String change, int generation, Object... values) throws SQLException {
        String sql = "update generation set " + change + " where tenant_id = ? and generation = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            int at = 0;
            for (Object value : values) update.setObject(++at, value instanceof Duration ? value.toString() : value);
            update.setObject(++at, tenant.value());
            update.setInt(++at, generation);
            update.executeUpdate();
        }
    }

    /** The position of the quarantined event that stops a generation; 0 if there is none. */
    public long quarantined(Row row) throws SQLException {
        String sql = "select position from quarantine where tenant_id = ? and generation = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, tenant.value());
            select.setInt(2, row.generation());
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? found.getLong(1) : 0;
            }
        }
    }

    /** Removes the quarantine of a generation. */
    public void release(int generation) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from quarantine where tenant_id = ? and generation = ?")) {
            delete.setObject(1, tenant.value());
            delete.setInt(2, generation);
            delete.executeUpdate();
        }
    }

    /** Records an action, at the position of the quarantined event if there is one, otherwise at the checkpoint. */
    public void note(int generation, ViewAction act, Actor by, @Nullable String reason) throws SQLException {
        String sql = """
            insert into view_act (tenant_id, view, generation, act, position, by_person, by_whom, reason)
            select g.tenant_id, g.view, g.generation, ?, coalesce(q.position, g.position), ?, ?, ?
              from generation g left join quarantine q on q.tenant_id = g.tenant_id and q.generation = g.generation
             where g.tenant_id = ? and g.generation = ?\
            """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, act.name());
            insert.setObject(2, by.person());
            insert.setString(3, by.whom().name());
            insert.setString(4, reason);
            insert.setObject(5, tenant.value());
            insert.setInt(6, generation);
            insert.executeUpdate();
        }
    }
}

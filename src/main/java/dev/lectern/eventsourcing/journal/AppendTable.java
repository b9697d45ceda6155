package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.tenancy.TenantId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of the append, a compare-and-set on the tenant's head row. If the head is where the writer expects it, the
 * head moves on and the rows are inserted; otherwise nothing happens.
 *
 * <p>Every append moves the head, and commits it together with its events. So a head that has not moved proves that
 * nothing was appended since. Two concurrent appends wait for each other at the head row, so positions follow the order
 * of commits.
 */
final class AppendTable {
    private AppendTable() {}

    /**
     * Appends a batch if the journal still ends at the head of the batch, and streams are at the versions of
     * {@link Batch#expected}. In auto-commit it is one round trip and one transaction.
     *
     * @return whether the batch was appended
     */
    static boolean append(Connection connection, TenantId tenant, Batch batch) throws SQLException {
        Map<String, Integer> expected = batch.expected();
        EventRow first = batch.rows().getFirst();
        boolean alone = batch.rows().size() == 1 && Set.of(first.stream()).containsAll(expected.keySet());
        return alone
                ? appendOne(connection, tenant, batch, first, expected.getOrDefault(first.stream(), 0))
                : appendAll(connection, tenant, batch, expected);
    }

    /** Inserts one row without arrays. They would cost as much time as the event itself. */
    private static boolean appendOne(Connection connection, TenantId tenant, Batch batch, EventRow row, int expected)
            throws SQLException {
        String sql = """
            select set_config('app.tenant', ?, true), set_config('plan_cache_mode', 'force_generic_plan', true);
            with head as (
                update tenant_head set position = ?, hash = ?
                 where tenant_id = ? and position = ? and hash = ?
                   and (? = 0 or exists (select from event where tenant_id = ? and stream_id = ? and version = ?))
                returning tenant_id)
            insert into event (tenant_id, position, stream_id, version, schema_id, command_id, occurred_at, event_id,
                               payload, metadata, hash)
            select tenant_id, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ? from head\
            """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            moveHead(insert, tenant, batch);
            insert.setInt(7, expected);
            insert.setObject(8, tenant.value());
            insert.setString(9, row.stream());
            insert.setInt(10, expected);
            insert.setLong(11, row.position());
            insert.setString(12, row.stream());
            insert.setInt(13, row.version());
            insert.setInt(14, row.schemaId());
            insert.setObject(15, row.commandId());
            insert.setObject(16, utc(row.occurredAt()));
            insert.setObject(17, row.eventId());
            insert.setBytes(18, row.payload());
            insert.setString(19, row.metadata());
            insert.setBytes(20, row.hash());
            return inserted(insert, 1);
        }
    }

    private static boolean appendAll(Connection connection, TenantId tenant, Batch batch, Map<String, Integer> expected)
            throws SQLException {
        String sql = """
            select set_config('app.tenant', ?, true), set_config('plan_cache_mode', 'force_generic_plan', true);
            with head as (
                update tenant_head set position = ?, hash = ?
                 where tenant_id = ? and position = ? and hash = ?
                   and not exists (
                       select from unnest(?::text[], ?::integer[]) as expected (stream_id, version)
                        where expected.version <> coalesce((
                            select e.version from event e
                             where e.tenant_id = ? and e.stream_id = expected.stream_id
                             order by e.version desc limit 1), 0))
                returning tenant_id)
            insert into event (tenant_id, position, stream_id, version, schema_id, command_id, occurred_at, event_id,
                               payload, metadata, hash)
            select head.tenant_id, ? + placed.n, stream_id, version, schema_id, command_id, occurred_at, event_id,
                   payload, metadata::json, hash
              from head, unnest(?::text[], ?::integer[], ?::integer[], ?::uuid[], ?::timestamptz[], ?::uuid[],
                                ?::bytea[], ?::text[], ?::bytea[]) with ordinality as placed (
                   stream_id, version, schema_id, command_id, occurred_at, event_id, payload, metadata, hash, n)\
            """;
        List<EventRow> rows = batch.rows();
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            moveHead(insert, tenant, batch);
            insert.setArray(
                    7, connection.createArrayOf("text", expected.keySet().toArray(String[]::new)));
            insert.setArray(
                    8,
                    connection.createArrayOf(
                            "integer", batch.expected().values().toArray()));
            insert.setObject(9, tenant.value());
            insert.setLong(10, batch.on().position());
            insert.setArray(11, array(connection, "text", rows, String[]::new, EventRow::stream));
            insert.setArray(12, array(connection, "integer", rows, Integer[]::new, EventRow::version));
            insert.setArray(13, array(connection, "integer", rows, Integer[]::new, EventRow::schemaId));
            insert.setArray(14, array(connection, "uuid", rows, UUID[]::new, EventRow::commandId));
            insert.setArray(
                    15, array(connection, "timestamptz", rows, OffsetDateTime[]::new, row -> utc(row.occurredAt())));
            insert.setArray(16, array(connection, "uuid", rows, UUID[]::new, EventRow::eventId));
            insert.setArray(17, array(connection, "bytea", rows, byte[][]::new, EventRow::payload));
            insert.setArray(18, array(connection, "text", rows, String[]::new, EventRow::metadata));
            insert.setArray(19, array(connection, "bytea", rows, byte[][]::new, EventRow::hash));
            return inserted(insert, rows.size());
        }
    }

    private static void moveHead(PreparedStatement insert, TenantId tenant, Batch batch) throws SQLException {
        insert.setString(1, tenant.toString());
        insert.setLong(2, batch.head().position());
        insert.setBytes(3, batch.head().hash());
        insert.setObject(4, tenant.value());
        insert.setLong(5, batch.on().position());
        insert.setBytes(6, batch.on().hash());
    }

    private static boolean inserted(PreparedStatement insert, int rows) throws SQLException {
        insert.execute();
        insert.getMoreResults();
        int count = insert.getUpdateCount();
        if (count != 0 && count != rows) throw new SQLException(count + " rows were written and not " + rows + ".");
        return count == rows;
    }

    /** @param typed makes an array of the column's own type: the driver sends that in binary, any other type as text */
    private static <T extends @Nullable Object> Array array(
            Connection connection,
            String type,
            List<EventRow> rows,
            IntFunction<T[]> typed,
            Function<EventRow, T> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray(typed));
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}

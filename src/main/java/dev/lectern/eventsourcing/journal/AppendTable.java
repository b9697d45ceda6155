package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.Batch.Done;
import dev.lectern.eventsourcing.journal.Batch.Seen;
import dev.lectern.eventsourcing.journal.EventRow.Placed;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of the append. It compares and sets: the head moves on from where the writer knows it to be, with the rows, or nothing happens. Since
 * every append moves the head, and events and head are committed together, whoever still finds it there knows all that is in the journal;
 * two that try at once wait for each other at the head's row, so positions follow the order of commits.
 */
final class AppendTable {
    private AppendTable() {}

    /**
     * Appends a batch if the journal still ends where the batch begins, and streams are where it takes them to be. In auto-commit one round
     * trip and one transaction.
     *
     * @return whether it did
     */
    static boolean append(Connection connection, TenantId tenant, Batch batch) throws SQLException {
        Map<String, Integer> expected = batch.expected();
        Placed first = batch.rows().getFirst();
        boolean alone = batch.rows().size() == 1 && Set.of(first.row().stream()).containsAll(expected.keySet());
        return alone
                ? appendOne(connection, tenant, batch, first, expected.getOrDefault(first.row().stream(), 0))
                : appendAll(connection, tenant, batch, expected);
    }

    /** Without the arrays, which cost as much as the event itself. */
    private static boolean appendOne(Connection connection, TenantId tenant, Batch batch, Placed placed, int expected)
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
        EventRow row = placed.row();
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            moveHead(insert, tenant, batch);
            insert.setInt(7, expected);
            insert.setObject(8, tenant.value());
            insert.setString(9, row.stream());
            insert.setInt(10, expected);
            insert.setLong(11, placed.position());
            insert.setString(12, row.stream());
            insert.setInt(13, placed.version());
            insert.setInt(14, row.schemaId());
            insert.setObject(15, row.commandId());
            insert.setObject(16, utc(row.occurredAt()));
            insert.setObject(17, row.eventId());
            insert.setBytes(18, row.payload());
            insert.setString(19, row.metadata());
            insert.setBytes(20, placed.hash());
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
        List<Placed> rows = batch.rows();
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
            insert.setArray(11, array(connection, "text", rows, String[]::new, placed -> placed.row().stream()));
            insert.setArray(12, array(connection, "integer", rows, Integer[]::new, Placed::version));
            insert.setArray(
                    13,
                    array(
                            connection,
                            "integer",
                            rows,
                            Integer[]::new,
                            placed -> placed.row().schemaId()));
            insert.setArray(
                    14,
                    array(
                            connection,
                            "uuid",
                            rows,
                            UUID[]::new,
                            placed -> placed.row().commandId()));
            insert.setArray(
                    15,
                    array(
                            connection,
                            "timestamptz",
                            rows,
                            OffsetDateTime[]::new,
                            placed -> utc(placed.row().occurredAt())));
            insert.setArray(
                    16,
                    array(
                            connection,
                            "uuid",
                            rows,
                            UUID[]::new,
                            placed -> placed.row().eventId()));
            insert.setArray(
                    17,
                    array(
                            connection,
                            "bytea",
                            rows,
                            byte[][]::new,
                            placed -> placed.row().payload()));
            insert.setArray(
                    18,
                    array(
                            connection,
                            "text",
                            rows,
                            String[]::new,
                            placed -> placed.row().metadata()));
            insert.setArray(19, array(connection, "bytea", rows, byte[][]::new, Placed::hash));
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

    /**
     * Locks the head until the transaction ends, then looks.
     *
     * @param connection inside a transaction
     */
    static Batch look(Connection connection, TenantId tenant, List<PendingAppend> requests) throws SQLException {
        String sql = """
            select set_config('app.tenant', ?, true);
            select position, hash from tenant_head where tenant_id = ? for update;
            select asked.stream_id, (select e.version from event e
                                      where e.tenant_id = ? and e.stream_id = asked.stream_id
                                      order by e.version desc limit 1)
              from unnest(?::text[]) as asked (stream_id);
            select command_id, event_id, position, version from event where tenant_id = ? and command_id = any (?::uuid[])\
            """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, tenant.toString());
            select.setObject(2, tenant.value());
            select.setObject(3, tenant.value());
            select.setArray(4, connection.createArrayOf("text", streams(requests)));
            select.setObject(5, tenant.value());
            select.setArray(6, connection.createArrayOf("uuid", commands(requests)));
            select.execute();
            Head head = head(tenant, next(select));
            var seen = new Seen(new HashMap<>(), new HashMap<>());
            versions(next(select), seen.versions());
            done(next(select), seen.done());
            return new Batch(head, seen, true, requests);
        }
    }

    private static ResultSet next(PreparedStatement select) throws SQLException {
        select.getMoreResults();
        return select.getResultSet();
    }

    private static Head head(TenantId tenant, ResultSet row) throws SQLException {
        if (!row.next()) throw new IllegalStateException("There is no tenant " + tenant + ".");
        return new Head(row.getLong(1), row.getBytes(2));
    }

    private static void versions(ResultSet row, Map<String, Integer> versions) throws SQLException {
        while (row.next()) versions.put(row.getString(1), row.getInt(2));
    }

    private static void done(ResultSet row, Map<UUID, Done> done) throws SQLException {
        while (row.next())
            done.put(
                    row.getObject(1, UUID.class),
                    new Done(row.getObject(2, UUID.class), row.getLong(3), row.getInt(4)));
    }

    private static Object[] streams(List<PendingAppend> requests) {
        return requests.stream()
                .flatMap(request -> request.append().writes().stream())
                .map(write -> write.stream().toString())
                .distinct()
                .toArray();
    }

    private static Object[] commands(List<PendingAppend> requests) {
        return requests.stream()
                .map(request -> request.append().commandId())
                .filter(Objects::nonNull)
                .toArray();
    }

    /** @param typed of the column's own type: the driver writes that in binary, and any other as text */
    private static <T extends @Nullable Object> Array array(
            Connection connection, String type, List<Placed> rows, IntFunction<T[]> typed, Function<Placed, T> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray(typed));
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}

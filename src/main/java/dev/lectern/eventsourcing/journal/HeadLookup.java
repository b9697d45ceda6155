package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.Batch.Done;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The SQL that reads the head, stream versions and commands that a batch needs, if the node's {@link HeadCache} does
 * not have them or is stale.
 */
final class HeadLookup {
    private HeadLookup() {}

    /**
     * Places appends on the head in the database. The head row stays locked until the transaction ends.
     *
     * @param connection in a transaction
     */
    static Batch batch(Connection connection, TenantId tenant, List<PendingAppend> requests) throws SQLException {
        String sql = """
            select set_config('app.tenant', ?, true);
            select position, hash from tenant_head where tenant_id = ? for update;
            select asked.stream_id, (select e.version from event e
                                      where e.tenant_id = ? and e.stream_id = asked.stream_id
                                      order by e.version desc limit 1)
              from unnest(?::text[]) as asked (stream_id);
            select command_id, event_id, position, version from event
              where tenant_id = ? and command_id = any (?::uuid[])\
            """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, tenant.toString());
            select.setObject(2, tenant.value());
            select.setObject(3, tenant.value());
            select.setArray(4, connection.createArrayOf("text", streams(requests)));
            select.setObject(5, tenant.value());
            select.setArray(6, connection.createArrayOf("uuid", commandIds(requests)));
            select.execute();
            var known = HeadCache.complete(head(tenant, next(select)));
            versions(next(select), known.versions());
            commands(next(select), known.commands());
            return new Batch(known, true, requests);
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

    private static void commands(ResultSet row, Map<UUID, Done> commands) throws SQLException {
        while (row.next())
            commands.put(
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

    private static Object[] commandIds(List<PendingAppend> requests) {
        return requests.stream()
                .map(request -> request.append().commandId())
                .filter(Objects::nonNull)
                .toArray();
    }
}

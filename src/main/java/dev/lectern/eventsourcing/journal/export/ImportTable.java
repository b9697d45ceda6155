package dev.lectern.eventsourcing.journal.export;

import dev.lectern.eventsourcing.journal.EventRow;
import dev.lectern.eventsourcing.journal.Head;
import dev.lectern.eventsourcing.journal.Outage;
import dev.lectern.eventsourcing.journal.SourceHead;
import dev.lectern.eventsourcing.journal.integrity.ChainTable;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.TenantTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The SQL of imports, in addition to {@link ChainTable}. */
final class ImportTable {
    private final DataSource database;
    private final TenantId tenant;
    private final @Nullable SourceHead source;

    /** @param source the head of the journal that the imported one was made from; null if it was made from none */
    ImportTable(DataSource database, TenantId tenant, @Nullable SourceHead source) {
        this.database = database;
        this.tenant = tenant;
        this.source = source;
    }

    /** Runs the steps in one transaction that is bound to the tenant. */
    void transaction(TenantTransaction.Steps steps) {
        try {
            TenantTransaction.perform(database, tenant, steps);
        } catch (SQLException e) {
            throw Outage.writing(e);
        }
    }

    /**
     * Locks the tenant's head until the transaction ends, so that nobody moves it.
     *
     * @return its position
     */
    long lockHead(Connection connection) throws SQLException {
        return number(connection, "select position from tenant_head where tenant_id = ? for update");
    }

    long last(Connection connection) throws SQLException {
        return number(connection, "select coalesce(max(position), 0) from event where tenant_id = ?");
    }

    private long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, tenant.value());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) throw new IllegalStateException("There is no tenant " + tenant + ".");
                return row.getLong(1);
            }
        }
    }

    /** The current version of each stream that the rows belong to; a stream without events is missing. */
    Map<String, Integer> versions(Connection connection, List<EventRow> rows) throws SQLException {
        String sql = """
            select stream_id, max(version) from event where tenant_id = ? and stream_id = any (?) group by stream_id\
            """;
        Object[] streams = rows.stream().map(EventRow::stream).distinct().toArray();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, tenant.value());
            select.setArray(2, connection.createArrayOf("text", streams));
            var versions = new HashMap<String, Integer>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) versions.put(row.getString(1), row.getInt(2));
            }
            return versions;
        }
    }

    /** Inserts events; before the first of all, the head from which the journal was made. */
    void insert(Connection connection, List<EventRow> rows) throws SQLException {
        if (source != null && rows.getFirst().position() == 1) insert(connection, source);
        String sql = """
            insert into event (tenant_id, position, stream_id, version, schema_id, command_id, occurred_at, event_id,
                               payload, metadata, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?)\
            """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (EventRow row : rows) {
                insert.setObject(1, tenant.value());
                insert.setLong(2, row.position());
                insert.setString(3, row.stream());
                insert.setInt(4, row.version());
                insert.setInt(5, row.schemaId());
                insert.setObject(6, row.commandId());
                insert.setObject(7, OffsetDateTime.ofInstant(row.occurredAt(), ZoneOffset.UTC));
                insert.setObject(8, row.eventId());
                insert.setBytes(9, row.payload());
                insert.setString(10, row.metadata());
                insert.setBytes(11, row.hash());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void insert(Connection connection, SourceHead made) throws SQLException {
        String sql = "insert into journal_source (tenant_id, position, hash) values (?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, tenant.value());
            insert.setLong(2, made.position());
            insert.setBytes(3, HexFormat.of().parseHex(made.hash()));
            insert.executeUpdate();
        }
    }

    void moveHead(Connection connection, Head head) throws SQLException {
        String sql = "update tenant_head set position = ?, hash = ? where tenant_id = ? and position = 0";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, head.position());
            update.setBytes(2, head.hash());
            update.setObject(3, tenant.value());
            if (update.executeUpdate() != 1)
                throw new IllegalStateException("The head of tenant " + tenant + " moved under its lock.");
        }
    }
}

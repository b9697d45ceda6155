package dev.lectern.eventsourcing.journal.integrity;

import dev.lectern.eventsourcing.journal.EventRow;
import dev.lectern.eventsourcing.journal.Head;
import dev.lectern.eventsourcing.journal.JournalTable;
import dev.lectern.eventsourcing.journal.Outage;
import dev.lectern.eventsourcing.journal.SourceHead;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the tenant's journal exactly as it is stored, with its hashes, to check the chain. */
public final class ChainTable {
    private final DataSource database;
    private final TenantId tenant;
    private final SchemaFingerprints schemas;

    public ChainTable(DataSource database, TenantId tenant, SchemaFingerprints schemas) {
        this.database = database;
        this.tenant = tenant;
        this.schemas = schemas;
    }

    /** The events after a position, in order. The content hash of each is computed again from the stored row. */
    public List<EventRow> after(long position, int limit) {
        String sql = """
            select set_config('app.tenant', ?, true);
            select position, stream_id, version, schema_id, command_id, occurred_at, event_id, payload, metadata, hash
              from event where tenant_id = ? and position > ? order by position limit ?\
            """;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(3, position);
            select.setInt(4, limit);
            var rows = new ArrayList<EventRow>();
            try (ResultSet row = JournalTable.second(select, tenant)) {
                while (row.next()) rows.add(placed(row));
            }
            return rows;
        } catch (SQLException e) {
            throw Outage.reading(e);
        }
    }

    private EventRow placed(ResultSet row) throws SQLException {
        var content = EventRow.of(
                tenant,
                row.getString(2),
                row.getInt(4),
                schemas.of(row.getInt(4)).fingerprint(),
                row.getObject(5, UUID.class),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getObject(7, UUID.class),
                row.getBytes(8),
                row.getString(9));
        return content.at(row.getLong(1), row.getInt(3), row.getBytes(10));
    }

    /**
     * The end of the journal, read in one statement.
     *
     * @param head the tenant's head as it is stored
     * @param last the position of the last event that is stored, 0 if there is none
     * @param source the head of the journal that this one was made from; null if it was made from none
     */
    public record End(Head head, long last, @Nullable SourceHead source) {}

    public End end() {
        String sql = """
            select set_config('app.tenant', ?, true);
            select h.position, h.hash,
                   (select coalesce(max(e.position), 0) from event e where e.tenant_id = h.tenant_id),
                   s.position, s.hash
              from tenant_head h left join journal_source s using (tenant_id) where h.tenant_id = ?\
            """;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = JournalTable.second(select, tenant)) {
            if (!row.next()) throw new IllegalStateException("There is no tenant " + tenant + ".");
            return new End(new Head(row.getLong(1), row.getBytes(2)), row.getLong(3), source(row));
        } catch (SQLException e) {
            throw Outage.reading(e);
        }
    }

    private static @Nullable SourceHead source(ResultSet row) throws SQLException {
        byte[] hash = row.getBytes(5);
        return hash == null ? null : SourceHead.of(new Head(row.getLong(4), hash));
    }
}

package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.schema.SchemaVersion;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The SQL that counts a tenant's events by the schema version that wrote them. */
final class SchemaUsageTable {
    private final DataSource database;

    SchemaUsageTable(DataSource database) {
        this.database = database;
    }

    List<SchemaUsage> of(TenantId tenant) {
        String sql = """
            select set_config('app.tenant', ?, true);
            select type, version, events, position, first, last
              from (select schema_id, count(*) as events, min(position) as position,
                           min(occurred_at) as first, max(occurred_at) as last
                      from event where tenant_id = ? group by schema_id) as written
              join event_schema using (schema_id)
             order by type, version\
            """;
        var written = new ArrayList<SchemaUsage>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = JournalTable.second(select, tenant)) {
            while (row.next())
                written.add(new SchemaUsage(
                        new SchemaVersion(row.getString(1), row.getInt(2)),
                        row.getLong(3),
                        row.getLong(4),
                        at(row, 5),
                        at(row, 6)));
        } catch (SQLException e) {
            throw Outage.reading(e);
        }
        return written;
    }

    private static Instant at(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

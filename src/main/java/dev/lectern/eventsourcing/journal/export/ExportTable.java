package dev.lectern.eventsourcing.journal.export;

import dev.lectern.eventsourcing.journal.JournalTable;
import dev.lectern.eventsourcing.journal.Outage;
import dev.lectern.eventsourcing.journal.integrity.ChainTable;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The SQL of exports, in addition to {@link ChainTable}. */
final class ExportTable {
    private final DataSource database;
    private final TenantId tenant;

    ExportTable(DataSource database, TenantId tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** A schema as it is stored in this installation. */
    record Used(int schemaId, String type, int version, String avsc) {}

    /** The schemas of the tenant's events up to a position, in no particular order. */
    List<Used> schemas(long until) {
        String sql = """
            select set_config('app.tenant', ?, true);
            select schema_id, type, version, avsc
              from (select distinct schema_id from event where tenant_id = ? and position <= ?) as used
              join event_schema using (schema_id)\
            """;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(3, until);
            var used = new ArrayList<Used>();
            try (ResultSet row = JournalTable.second(select, tenant)) {
                while (row.next()) used.add(new Used(row.getInt(1), row.getString(2), row.getInt(3), row.getString(4)));
            }
            return used;
        } catch (SQLException e) {
            throw Outage.reading(e);
        }
    }
}

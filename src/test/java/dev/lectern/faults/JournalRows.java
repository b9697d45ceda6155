package dev.lectern.faults;

import dev.lectern.eventsourcing.tenancy.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's journal as stored in its tables.
 *
 * @param head the position that the head row holds
 * @param rows in the order of their positions
 */
record JournalRows(TenantId tenant, long head, List<Row> rows) {

    /** @param commandId set only on the last event of the append that the command made */
    record Row(
            long position,
            String stream,
            int version,
            @Nullable UUID commandId) {}

    /**
     * @param all connections of a role to which row-level security does not apply
     * @throws CannotTell if the journal cannot be read
     */
    static JournalRows of(DataSource all, TenantId tenant) {
        String sql = """
            select h.position, e.position, e.stream_id, e.version, e.command_id
              from tenant_head h left join event e on e.tenant_id = h.tenant_id
             where h.tenant_id = ? order by e.position\
            """;
        try (Connection connection = all.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, tenant.value());
            var rows = new ArrayList<Row>();
            long head = -1;
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    head = row.getLong(1);
                    if (row.getString(3) == null) continue;
                    rows.add(new Row(row.getLong(2), row.getString(3), row.getInt(4), row.getObject(5, UUID.class)));
                }
            }
            if (head < 0) throw new CannotTell("Tenant " + tenant + " has no journal.");
            return new JournalRows(tenant, head, rows);
        } catch (SQLException e) {
            throw new CannotTell("The journal of " + tenant + " could not be read: " + e.getMessage(), e);
        }
    }

    Map<String, List<Row>> byStream() {
        return rows.stream().collect(Collectors.groupingBy(Row::stream, TreeMap::new, Collectors.toList()));
    }

    List<Row> of(UUID commandId) {
        return rows.stream().filter(row -> commandId.equals(row.commandId())).toList();
    }
}

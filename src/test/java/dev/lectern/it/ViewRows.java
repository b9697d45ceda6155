package dev.lectern.it;

import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.scenarios.ExpectationDiff.Row;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a tenant's views as stored in their tables. */
@Dependent
class ViewRows {
    @Inject
    private ReactorProgress reactorProgress;

    List<Row> rows(TenantId tenant, String table) {
        if (!table.matches("[a-z_]+")) throw new IllegalArgumentException(table + " is no table.");
        return reactorProgress.bound(tenant, connection -> rows(connection, table));
    }

    private static List<Row> rows(Connection connection, String table) throws SQLException {
        try (var select = connection.createStatement();
                var result = select.executeQuery("select * from " + table)) {
            var rows = new ArrayList<Row>();
            while (result.next()) rows.add(row(result));
            return rows;
        }
    }

    private static Row row(ResultSet result) throws SQLException {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++)
            columns.put(result.getMetaData().getColumnName(i), plain(result.getObject(i)));
        return new Row(columns);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Timestamp at -> at.toInstant();
            case Date date -> date.toLocalDate();
            case null, default -> value;
        };
    }
}

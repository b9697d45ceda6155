package dev.lectern.eventsourcing.projections.rows;

import dev.lectern.eventsourcing.tenancy.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes many rows of one type with one statement, in which each column is an array. */
final class TableWriter {
    /** Rows per statement. The arrays then stay below the size that the garbage collector treats as humongous. */
    private static final int MOST = 5_000;

    private final String table;
    private final List<String> types;
    private final String insert;
    private final String update;
    private final String delete;

    TableWriter(RowMapping rowMapping, Connection connection) throws SQLException {
        table = rowMapping.table();
        Map<String, String> typeOf = types(connection, table);
        types = rowMapping.names().stream()
                .map(name -> typeOf.getOrDefault(name, "unknown"))
                .toList();
        String id = rowMapping.names().getFirst();
        String names = String.join(", ", rowMapping.names());
        String arrays = types.stream().map(type -> "?::" + type + "[]").collect(Collectors.joining(", "));
        String changes = rowMapping.names().stream()
                .skip(1)
                .map(name -> name + " = new." + name)
                .collect(Collectors.joining(", "));
        insert = """
            insert into %s (tenant_id, generation, %s)
            select ?, ?, new.* from unnest(%s) as new\
            """.formatted(table, names, arrays);
        update = """
            update %s as old set %s from unnest(%s) as new (%s)
             where old.tenant_id = ? and old.generation = ? and old.%5$s = new.%5$s\
            """.formatted(table, changes, arrays, names, id);
        delete = """
            delete from %s where tenant_id = ? and generation = ? and %s = any (?)\
            """.formatted(table, id);
    }

    private static Map<String, String> types(Connection connection, String table) throws SQLException {
        var types = new HashMap<String, String>();
        try (PreparedStatement select = connection.prepareStatement("select * from %s limit 0".formatted(table));
                ResultSet none = select.executeQuery()) {
            ResultSetMetaData about = none.getMetaData();
            for (int i = 1; i <= about.getColumnCount(); i++)
                types.put(about.getColumnName(i), about.getColumnTypeName(i));
        }
        return types;
    }

    void write(Connection connection, TenantId tenant, int generation, RowChanges rowChanges) throws SQLException {
        if (!rowChanges.deleted().isEmpty()) delete(connection, tenant, generation, rowChanges);
        for (var some : some(rowChanges.updated())) update(connection, tenant, generation, some);
        for (var some : some(rowChanges.inserted())) insert(connection, tenant, generation, some);
    }

    private static List<List<@Nullable Object[]>> some(List<@Nullable Object[]> rows) {
        return IntStream.iterate(0, from -> from < rows.size(), from -> from + MOST)
                .mapToObj(from -> rows.subList(from, Math.min(rows.size(), from + MOST)))
                .toList();
    }

    private void delete(Connection connection, TenantId tenant, int generation, RowChanges rowChanges)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(delete)) {
            statement.setObject(1, tenant.value());
            statement.setInt(2, generation);
            statement.setArray(
                    3,
                    ColumnArray.of(
                            connection, types.getFirst(), rowChanges.deleted().toArray()));
            require(rowChanges.deleted().size(), statement.executeUpdate());
        }
    }

    private void update(Connection connection, TenantId tenant, int generation, List<@Nullable Object[]> rows)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            setArrays(connection, statement, 1, rows);
            statement.setObject(types.size() + 1, tenant.value());
            statement.setInt(types.size() + 2, generation);
            require(rows.size(), statement.executeUpdate());
        }
    }

    private void insert(Connection connection, TenantId tenant, int generation, List<@Nullable Object[]> rows)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setObject(1, tenant.value());
            statement.setInt(2, generation);
            setArrays(connection, statement, 3, rows);
            require(rows.size(), statement.executeUpdate());
        }
    }

    private void setArrays(Connection connection, PreparedStatement statement, int first, List<@Nullable Object[]> rows)
            throws SQLException {
        for (int i = 0; i < types.size(); i++) {
            var column = new @Nullable Object[rows.size()];
            for (int row = 0; row < column.length; row++) column[row] = rows.get(row)[i];
            statement.setArray(first + i, ColumnArray.of(connection, types.get(i), column));
        }
    }

    private void require(int asked, int done) {
        if (done != asked)
            throw new IllegalStateException(done + " rows of " + table + " were written instead of " + asked + ".");
    }
}

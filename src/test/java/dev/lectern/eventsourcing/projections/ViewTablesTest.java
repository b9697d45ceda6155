package dev.lectern.eventsourcing.projections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.Lectern;
import dev.lectern.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the entities of each view say of their tables, and what the migrations have made. Mutant: an entity leaves its
 * table's name to JPA, which takes capitals; then the database's statistics of that table cannot be updated.
 */
class ViewTablesTest {
    static Stream<String> everyView() {
        return Lectern.VIEWS.stream().map(ViewType::name);
    }

    @ParameterizedTest
    @MethodSource("everyView")
    void a_view_has_entities_and_each_finds_its_columns(String view) throws SQLException {
        List<ClassDescriptor> entities = ViewStory.ROWS.unwrap(ServerSession.class).getDescriptors().values().stream()
                .filter(entity -> isOf(view, entity.getJavaClass()))
                .toList();
        assertThat(entities)
                .as("entities with the contextProperty generation.%s", view)
                .isNotEmpty();
        var missing = new ArrayList<String>();
        for (ClassDescriptor entity : entities) missing.addAll(missing(entity));
        assertThat(missing).isEmpty();
    }

    private static boolean isOf(String view, Class<?> entity) {
        var generation = entity.getAnnotation(TenantDiscriminatorColumn.class);
        return generation != null && generation.contextProperty().equals("generation." + view);
    }

    private static List<String> missing(ClassDescriptor entity) throws SQLException {
        String table = entity.getTableName();
        List<String> columns = columns(table);
        if (columns.isEmpty())
            return List.of(entity.getJavaClass().getSimpleName() + " needs the table " + table
                    + ", which no migration makes and grants to the application.");
        var fields = new TreeSet<String>();
        for (DatabaseField field : entity.getFields())
            fields.add(field.getName().toLowerCase(Locale.ROOT));
        fields.removeAll(columns);
        return fields.stream()
                .map(field -> table + " has no column " + field + ".")
                .toList();
    }

    /** Only those that the application may use. */
    private static List<String> columns(String table) throws SQLException {
        try (Connection application = TestDatabase.application().getConnection();
                ResultSet row = application.getMetaData().getColumns(null, "public", table, null)) {
            var columns = new ArrayList<String>();
            while (row.next()) columns.add(row.getString("COLUMN_NAME"));
            return mayWrite(application, table) ? columns : List.of();
        }
    }

    private static boolean mayWrite(Connection application, String table) throws SQLException {
        String sql = "select bool_and(has_table_privilege(to_regclass(?), p))"
                + " from unnest('{select,insert,update,delete}'::text[]) p";
        try (var select = application.prepareStatement(sql)) {
            select.setString(1, table);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}

package dev.lectern.eventsourcing.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the database itself guarantees, tried with SQL in the application's role. */
class IsolationTest {
    private final TenantId one = newTenant();
    private final TenantId other = newTenant();

    @Test
    void every_table_with_a_tenant_forces_row_level_security_but_the_registry() throws SQLException {
        try (Connection owner = TestDatabase.owner().getConnection()) {
            assertThat(texts(owner, """
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                 where a.attname = 'tenant_id' and c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                   and not (c.relrowsecurity and c.relforcerowsecurity)\
                """)).containsExactly("tenant");
        }
    }

    @Test
    void every_key_begins_with_the_tenant() throws SQLException {
        try (Connection owner = TestDatabase.owner().getConnection()) {
            assertThat(texts(owner, """
                select i.indexrelid::regclass::text from pg_index i
                  join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
                  join pg_attribute t on t.attrelid = c.oid and t.attname = 'tenant_id'
                 where i.indkey[0] <> t.attnum and c.relname <> 'tenant'\
                """)).containsExactly("generation_generation_key");
        }
    }

    @Test
    void the_application_owns_nothing() throws SQLException {
        try (Connection owner = TestDatabase.owner().getConnection()) {
            assertThat(texts(owner, "select relname from pg_class where relowner = 'lectern_app'::regrole"))
                    .isEmpty();
            assertThat(texts(
                            owner,
                            "select rolname from pg_roles where rolname = 'lectern_app' and (rolsuper or"
                                    + " rolbypassrls)"))
                    .isEmpty();
        }
    }

    @Test
    void without_a_tenant_there_are_no_rows() throws SQLException {
        try (Connection application = TestDatabase.application().getConnection()) {
            assertThat(texts(application, "select tenant_id::text from tenant_head"))
                    .isEmpty();
        }
    }

    @Test
    void a_bound_tenant_sees_its_own_rows_and_writes_no_others() throws SQLException {
        try (Connection application = TestDatabase.application().getConnection()) {
            application.setAutoCommit(false);
            TenantBinding.bind(application, one);
            assertThat(texts(application, "select tenant_id::text from tenant_head"))
                    .containsExactly(one.toString());
            assertThatThrownBy(() -> texts(
                            application,
                            "insert into tenant_head (tenant_id, position) values ('" + other
                                    + "', 7) returning 'written'"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void the_binding_ends_with_its_transaction() throws SQLException {
        try (Connection application = TestDatabase.application().getConnection()) {
            application.setAutoCommit(false);
            TenantBinding.bind(application, one);
            application.commit();
            assertThat(texts(application, "select tenant_id::text from tenant_head"))
                    .isEmpty();
        }
    }

    private static TenantId newTenant() {
        var id = new TenantId(UUID.randomUUID());
        new Tenants(TestDatabase.application()).create(id, "t" + id.toString().substring(0, 8));
        return id;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) texts.add(rows.getString(1));
            return texts;
        }
    }
}

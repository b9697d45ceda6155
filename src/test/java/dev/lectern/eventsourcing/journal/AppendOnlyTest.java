package dev.lectern.eventsourcing.journal;

import static dev.lectern.eventsourcing.journal.JournalFixture.CODEC;
import static dev.lectern.eventsourcing.journal.JournalFixture.change;
import static dev.lectern.eventsourcing.journal.JournalFixture.newStream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.TestDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tries to change the journal with SQL under each role: the application's role has no grant, and the trigger stops the
 * roles that have one. Mutants: the grant is given; the trigger is left out.
 */
class AppendOnlyTest {
    private final JournalFixture at = new JournalFixture();

    AppendOnlyTest() {
        new Journal(TestDatabase.application(), CODEC, tenant -> {})
                .append(at.append(null, JournalFixture.write(newStream(), Expected.NO_STREAM, change(1))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event set version = 7",
                "update event set hash = '\\x00' where tenant_id = current_tenant()",
                "delete from event",
                "truncate event",
                "merge into event e using tenant_head h on e.tenant_id = h.tenant_id when matched then delete",
                "with gone as (delete from event returning 1) select count(*) from gone",
                "update event_schema set avsc = '{}'",
                "delete from event_schema",
                "truncate event_schema",
                "update journal_source set position = 7",
                "delete from journal_source"
            })
    void what_is_written_stays_as_it_is(String change) throws SQLException, IOException {
        try (Connection application = at.bound();
                Connection owner = bound(TestDatabase.owner().getConnection());
                Connection superuser = bound(TestDatabase.superuser())) {
            assertThatThrownBy(() -> execute(application, change)).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> execute(owner, change)).hasMessageContaining("append-only");
            assertThatThrownBy(() -> execute(superuser, change)).hasMessageContaining("append-only");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into event select * from event on conflict (tenant_id, position) do update set version = 7",
                "delete from tenant_head",
                "truncate tenant_head",
                "alter table event disable trigger append_only",
                "alter table event no force row level security",
                "drop trigger append_only on event",
                "drop table event",
                "create or replace function refuse_change() returns trigger language sql return null",
                "set session_replication_role = replica",
                "set role lectern_owner"
            })
    void the_application_cannot_get_round_it(String change) throws SQLException {
        try (Connection application = at.bound()) {
            assertThatThrownBy(() -> execute(application, change))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isIn("42501", "42P13"));
        }
    }

    private Connection bound(Connection connection) throws SQLException {
        execute(connection, "select set_config('app.tenant', '" + at.tenant + "', false)");
        return connection;
    }

    @Test
    void what_the_application_may_do_is_to_read_and_to_add() throws SQLException {
        try (Connection owner = TestDatabase.owner().getConnection();
                var grants = owner.createStatement().executeQuery("""
                    select table_name || ': ' || string_agg(lower(privilege_type), ', ' order by privilege_type)
                      from information_schema.role_table_grants
                     where grantee = 'lectern_app' and table_name in ('event', 'event_schema', 'tenant_head',
                                                                      'journal_source')
                     group by table_name order by table_name
                    """)) {
            var all = new java.util.ArrayList<String>();
            while (grants.next()) all.add(grants.getString(1));
            assertThat(all)
                    .containsExactly(
                            "event: insert, select",
                            "event_schema: insert, select",
                            "journal_source: insert, select",
                            "tenant_head: insert, select, update");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

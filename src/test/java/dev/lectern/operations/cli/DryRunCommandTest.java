package dev.lectern.operations.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.TestDatabase;
import dev.lectern.database.OneConnection;
import dev.lectern.domain.session.Session;
import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.operations.schemas.OldProvider;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tests the dry-run command against the real PostgreSQL, on a connection that the command opens itself. */
class DryRunCommandTest {
    private final OldProvider provider = new OldProvider();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

    @Test
    void all_that_can_be_read_is_reported_and_the_exit_code_is_0() {
        provider.schedules();
        assertThat(run(provider.slug)).isZero();
        assertThat(out.toString(UTF_8))
                .contains(provider.slug + ": 2 events in ")
                .contains("SessionScheduled v1 → 4 events: 1")
                .contains("Everything can be read.");
    }

    @Test
    void what_cannot_be_read_is_named_and_the_exit_code_is_1() {
        provider.write(
                Session.stream(UUID.randomUUID()),
                new Payload(OldProvider.CODEC.schemas().newest("CapacityChanged"), new byte[40]));
        var other = new OldProvider();
        assertThat(run(provider.slug, other.slug)).isEqualTo(1);
        assertThat(out.toString(UTF_8))
                .contains("1 of them cannot be read.")
                .contains("position 2, session-")
                .contains("CapacityChanged v1: The payload goes on after its last field.")
                .contains(other.slug + ": 1 event in ");
    }

    @Test
    void a_tenant_that_is_not_there_is_refused_with_those_that_are() {
        assertThat(run("nobody")).isEqualTo(2);
        assertThat(complaints.toString(UTF_8))
                .contains("There is no tenant nobody.")
                .contains(provider.slug);
    }

    @Test
    void without_arguments_or_settings_it_says_how_it_is_used() {
        assertThat(run()).isEqualTo(2);
        assertThat(command(Map.of()).run(List.of("--all"))).isEqualTo(2);
        assertThat(complaints.toString(UTF_8)).contains("DB_URL").contains("--all");
    }

    @Test
    void a_database_that_does_not_answer_is_said_to() {
        var nowhere = Map.of("DB_URL", "jdbc:postgresql://127.0.0.1:1/lectern", "DB_PASSWORD", "x");
        assertThat(command(nowhere).run(List.of("--all"))).isEqualTo(2);
        assertThat(complaints.toString(UTF_8)).contains("cannot be reached as lectern_app");
    }

    @Test
    void the_database_refuses_to_write_on_its_connection() throws SQLException {
        try (var database = OneConnection.to(TestDatabase.url(), "lectern_app", "test");
                var statement = database.source().getConnection().createStatement()) {
            assertThatThrownBy(() -> statement.execute("insert into tenant values (gen_random_uuid(), 'a-new-one')"))
                    .hasMessageContaining("read-only transaction");
        }
    }

    private int run(String... arguments) {
        return command(Map.of("DB_URL", TestDatabase.url(), "DB_PASSWORD", "test"))
                .run(List.of(arguments));
    }

    private DryRunCommand command(Map<String, String> settings) {
        return new DryRunCommand(settings, new PrintStream(out, true, UTF_8), new PrintStream(complaints, true, UTF_8));
    }
}

package dev.lectern.it;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.FreePort;
import dev.lectern.database.EmbeddedDatabase;
import dev.lectern.database.Migrations;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@OnOneServer
class CrashIT {
    @Test
    void a_build_that_does_not_read_all_that_was_written_does_not_start_and_says_what_it_lacks() throws SQLException {
        try (LecternServer server = LecternServer.fresh("older", TestWar.withTests())) {
            aLaterBuildHasWritten(server);
            assertThatThrownBy(server::start)
                    .hasMessageContaining("Lectern cannot start. This build is older than the journal and does not read"
                            + " HologramShown v1, SessionScheduled v5. Start a build that does");
        }
    }

    private static void aLaterBuildHasWritten(LecternServer server) throws SQLException {
        try (var database = EmbeddedDatabase.start(server.data(), FreePort.next(), "any", "a later build")) {
            Migrations.run(database.owner(), "lectern_app");
            try (var connection = database.application().getConnection();
                    var statement = connection.createStatement()) {
                statement.executeUpdate("insert into event_schema (type, version, fingerprint, avsc) values"
                        + " ('SessionScheduled', 5, '\\x00', '{}'), ('HologramShown', 1, '\\x00', '{}')");
            }
        }
    }
}

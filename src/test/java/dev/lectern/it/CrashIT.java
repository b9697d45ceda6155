package dev.lectern.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CrashIT {
    @Test
    void after_kill_9_a_start_finds_all_that_was_recorded() throws SQLException {
        try (LecternServer server =
                LecternServer.fresh("crash", LecternServer.WAR).start()) {
            Map<String, Long> before = eventsByTenant(server);
            server.kill();
            server.start();
            assertThat(before).hasSize(3);
            assertThat(eventsByTenant(server)).isEqualTo(before);
        }
    }

    @Test
    void a_build_that_does_not_read_all_that_was_written_does_not_start_and_says_what_it_lacks() throws SQLException {
        try (LecternServer server = LecternServer.fresh("older", LecternServer.WAR)
                .with(Map.of("LECTERN_DEMO", "false"))
                .start()) {
            try (Connection connection = connect(server);
                    var statement = connection.createStatement()) {
                statement.executeUpdate("insert into event_schema (type, version, fingerprint, avsc) values"
                        + " ('SessionScheduled', 5, '\\x00', '{}'), ('HologramShown', 1, '\\x00', '{}')");
            }
            server.kill();
            assertThatThrownBy(server::start)
                    .hasMessageContaining("Lectern cannot start. This build is older than the journal and does not read"
                            + " HologramShown v1, SessionScheduled v5. Start a build that does");
        }
    }

    private static Connection connect(LecternServer server) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + server.dbPort() + "/lectern";
        return DriverManager.getConnection(url, "lectern_app", LecternServer.DB_PASSWORD);
    }

    private static Map<String, Long> eventsByTenant(LecternServer server) throws SQLException {
        var events = new TreeMap<String, Long>();
        try (Connection connection = connect(server);
                ResultSet tenant = connection.createStatement().executeQuery("select tenant_id from tenant")) {
            while (tenant.next()) events.put(tenant.getString(1), events(connection, tenant.getString(1)));
        }
        return events;
    }

    private static long events(Connection connection, String tenant) throws SQLException {
        try (PreparedStatement bind = connection.prepareStatement("select set_config('app.tenant', ?, false)")) {
            bind.setString(1, tenant);
            bind.execute();
        }
        try (ResultSet count = connection.createStatement().executeQuery("select count(*) from event")) {
            count.next();
            return count.getLong(1);
        }
    }
}

package dev.lectern.it;

import static org.assertj.core.api.Assertions.assertThat;

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
            assertThat(before).hasSize(2);
            assertThat(eventsByTenant(server)).isEqualTo(before);
        }
    }

    private static Map<String, Long> eventsByTenant(LecternServer server) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + server.dbPort() + "/lectern";
        var events = new TreeMap<String, Long>();
        try (Connection connection = DriverManager.getConnection(url, "lectern_app", LecternServer.DB_PASSWORD);
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

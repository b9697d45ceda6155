package dev.lectern.guides;

import dev.lectern.it.LecternServer;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The rows that readers of a running server see, of all its providers. */
record LiveRows(LecternServer server) {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Waits until these views are live in these versions, at all providers and up to the last event. */
    void await(Map<String, Integer> versions) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        for (Map<String, Integer> live = live(); !live.entrySet().containsAll(versions.entrySet()); live = live()) {
            if (Instant.now().isAfter(end)) throw new AssertionError("Live are " + live + ", not " + versions + ".");
            Thread.sleep(200);
        }
    }

    /** The least version of each view of which rows are live, of those that are up to the last event. */
    private Map<String, Integer> live() throws SQLException, IOException {
        String sql = """
            select g.view, min(case when g.stage = 'LIVE' and g.position >= h.position then g.version else 0 end)
              from generation g join tenant_head h on h.tenant_id = g.tenant_id
             where g.stage in ('LIVE', 'BUILDING') group by g.view\
            """;
        var live = new HashMap<String, Integer>();
        try (var connection = DriverManager.getConnection(url(), "postgres", password());
                var row = connection.createStatement().executeQuery(sql)) {
            while (row.next()) live.put(row.getString(1), row.getInt(2));
        }
        return live;
    }

    long count(String table, String where) throws SQLException, IOException {
        return number(
                "select count(*) from generation join %s using (tenant_id, generation) where stage = 'LIVE' and %s"
                        .formatted(table, where));
    }

    /** How many acts on views were anybody's but Lectern's. */
    long acts() throws SQLException, IOException {
        return number("select count(*) from view_act where by_whom <> 'LECTERN'");
    }

    private long number(String sql) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(url(), "postgres", password());
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.dbPort() + "/lectern";
    }

    private String password() throws IOException {
        return Files.readString(server.data().resolve("postgres.password"));
    }
}

package dev.lectern.journeys;

import dev.lectern.it.LecternServer;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/** Changes the database of the shared server as a superuser, whom no grant and no row-level security stops. */
final class BackDoor {
    private BackDoor() {}

    /** The generation of a view that readers see. */
    static int live(String provider, String view) throws SQLException, IOException {
        return number("""
            select generation from generation join tenant using (tenant_id)
              where slug = '%s' and view = '%s' and stage = 'LIVE'\
            """.formatted(provider, view));
    }

    /**
     * Creates a generation of a version of the view that no server knows, so that its checkpoint stays where it is put.
     *
     * @return its number
     */
    static int buildThatNobodyWorksOn(String provider, String view) throws SQLException, IOException {
        return number("""
            insert into generation (tenant_id, view, version, stage) select tenant_id, '%s', 99, 'BUILDING'
              from tenant where slug = '%s'
            returning generation\
            """.formatted(view, provider));
    }

    /** @param sql that returns an id of the row that it changed */
    static UUID change(String sql) throws SQLException, IOException {
        try (Connection database = open();
                var row = database.createStatement().executeQuery(sql)) {
            return row.next() ? row.getObject(1, UUID.class) : new UUID(0, 0);
        }
    }

    /** Removes everything of the provider's from quarantine: other tests use this server, too. */
    static void release(String provider) throws SQLException, IOException {
        perform("delete from quarantine q using tenant t where t.tenant_id = q.tenant_id and slug = '" + provider
                + "'");
    }

    static void perform(String sql) throws SQLException, IOException {
        try (Connection database = open();
                var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(String sql) throws SQLException, IOException {
        try (Connection database = open();
                var row = database.createStatement().executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Connection open() throws SQLException, IOException {
        LecternServer server = LecternServer.shared();
        String password = Files.readString(server.data().resolve("postgres.password"));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + server.dbPort() + "/lectern", "postgres", password);
    }
}

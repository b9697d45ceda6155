package dev.lectern.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** The minimum requirements on a database. Lectern does not start unless they hold. */
record Fitness(DataSource application) {
    private static final int OLDEST = 15;

    void requireServer() throws SQLException {
        try (Connection connection = application.getConnection()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST)
                throw new DatabaseUnusable("The database is PostgreSQL " + version + "; Lectern needs 15 or newer.");
            List<String> broken = Guarantees.brokenBy(connection).separation();
            if (!broken.isEmpty()) throw new DatabaseUnusable(String.join(" ", broken));
        }
    }

    void requireSchema() throws SQLException {
        Migrations.requireSame(application);
        try (Connection connection = application.getConnection()) {
            if (Migrations.applied(connection).containsAll(Migrations.needed(application))) return;
            throw new DatabaseUnusable("The database's schema is missing or older than this Lectern."
                    + " Set DB_OWNER_USER and DB_OWNER_PASSWORD, so that Lectern can migrate it.");
        }
    }
}

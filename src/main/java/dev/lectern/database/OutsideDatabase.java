package dev.lectern.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL that somebody else runs: {@code DB_URL}, {@code DB_USER}, {@code DB_PASSWORD} say which. */
final class OutsideDatabase {
    private static final int OLDEST = 15;

    private OutsideDatabase() {}

    /** As {@code DB_OWNER_USER}, if it is set; else somebody else has seen to it. */
    static void migrate(Config config) {
        String application = Database.required(config, "DB_USER");
        Database.required(config, "DB_PASSWORD");
        Optional<String> owner = config.getOptionalValue("DB_OWNER_USER", String.class);
        if (owner.isEmpty()) return;
        var source = new PGSimpleDataSource();
        source.setUrl(Database.required(config, "DB_URL"));
        source.setUser(owner.get());
        source.setPassword(Database.required(config, "DB_OWNER_PASSWORD"));
        try (Connection connection = source.getConnection()) {
            requireVersion(connection);
        } catch (SQLException e) {
            throw DatabaseUnusable.silent(e);
        }
        Migrations.run(source, application);
    }

    static void requireVersion(Connection connection) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST)
            throw new DatabaseUnusable("The database is PostgreSQL " + version + "; Lectern needs 15 or newer.");
    }
}

package dev.lectern.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/**
 * The migrations of the database schema: the SQL files in {@code migrations/}, run in order by the role that owns the
 * schema.
 */
public final class Migrations {
    private static final String OTHER_MIGRATIONS = "Another build of Lectern made this database, with other migrations:"
            + " export each tenant's journal with that build, and import it with this one into an empty database,"
            + " as src/docs/operating.md describes.";

    private Migrations() {}

    /**
     * Applies the migrations that are missing.
     *
     * @param owner connections of the role that owns the schema
     * @param applicationRole the role that is granted what the application needs: {@code ${app}} in the files
     * @throws DatabaseUnusable if a migration fails; what that migration did is rolled back. Also if the database has
     *     other migrations than this build; then nothing is changed.
     */
    public static void run(DataSource owner, String applicationRole) {
        try {
            Flyway flyway = flyway(owner, applicationRole);
            requireSame(flyway);
            flyway.migrate();
        } catch (FlywayException e) {
            throw new DatabaseUnusable("The database could not be migrated: " + reason(e), e);
        }
    }

    /**
     * @param any connections of any role that may read the schema history
     * @throws DatabaseUnusable if the database has other migrations than this build
     */
    static void requireSame(DataSource any) {
        requireSame(flyway(any, ""));
    }

    /** Compares the files by checksum. A newer build may have applied more; those versions are not compared. */
    private static void requireSame(Flyway flyway) {
        boolean same = Stream.of(flyway.info().applied())
                .filter(migration -> migration.getState().isResolved())
                .allMatch(MigrationInfo::isChecksumMatching);
        if (!same) throw new DatabaseUnusable(OTHER_MIGRATIONS);
    }

    /**
     * @param any connections to any database: Flyway demands one before it lists the migrations
     * @return the versions that this Lectern needs
     */
    static Set<String> needed(DataSource any) {
        return Stream.of(flyway(any, "").info().all())
                .filter(migration -> migration.getState().isResolved())
                .flatMap(migration -> Optional.ofNullable(migration.getVersion()).stream())
                .map(Object::toString)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @return the versions that the database has, as any role may read them; none if it was never migrated */
    static Set<String> applied(Connection connection) throws SQLException {
        var versions = new HashSet<String>();
        try (Statement statement = connection.createStatement()) {
            if (isNew(statement)) return versions;
            try (ResultSet row = statement.executeQuery("select version from flyway_schema_history where success")) {
                while (row.next()) Optional.ofNullable(row.getString(1)).ifPresent(versions::add);
            }
        }
        return versions;
    }

    private static boolean isNew(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select to_regclass('flyway_schema_history') is null")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static Flyway flyway(DataSource source, String applicationRole) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:migrations")
                // otherwise a wrong location would only be logged, and nothing would be migrated
                .failOnMissingLocations(true)
                .placeholders(Map.of("app", applicationRole))
                .load();
    }

    /**
     * For a failed statement, the first line of Flyway's message and the database's own message. Flyway's whole message
     * has many lines.
     */
    private static String reason(FlywayException e) {
        Throwable cause = e;
        while (cause.getCause() != null) cause = cause.getCause();
        String flyway = String.valueOf(e.getMessage());
        if (!(cause instanceof SQLException)) return flyway;
        return flyway.lines().findFirst().orElse("") + ": " + cause.getMessage();
    }
}

package dev.lectern.database;

import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** The schema's history: the SQL files in {@code migrations/}, run in order by the role that owns the schema. */
public final class Migrations {
    private Migrations() {}

    /**
     * @param owner connections of the role that owns the schema
     * @param applicationRole who is granted what the application needs: {@code ${app}} in the files
     * @throws DatabaseUnusable if a migration fails; what it did is rolled back
     */
    public static void run(DataSource owner, String applicationRole) {
        try {
            flyway(owner, applicationRole).migrate();
        } catch (FlywayException e) {
            throw new DatabaseUnusable("The database could not be migrated: " + e.getMessage(), e);
        }
    }

    /** @return how many migrations the schema still lacks, as the application's role can see */
    static long missing(DataSource application) {
        MigrationInfo[] pending = flyway(application, "").info().pending();
        return Arrays.stream(pending).count();
    }

    private static Flyway flyway(DataSource source, String applicationRole) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:migrations")
                // without it a wrong location would only be logged and nothing would migrate
                .failOnMissingLocations(true)
                .placeholders(Map.of("app", applicationRole))
                .load();
    }
}

package dev.lectern;

import dev.lectern.database.EmbeddedDatabase;
import dev.lectern.database.Migrations;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One embedded database a test run, migrated, durable like the real one; it stops when the tests' JVM ends. */
public final class TestDatabase {
    private static final EmbeddedDatabase DATABASE = start("test-database");

    private TestDatabase() {}

    /** @return connections of {@code lectern_app}, which owns nothing and is held by row-level security */
    public static DataSource application() {
        return DATABASE.application();
    }

    /** Where it is, for who signs in by himself: as {@code lectern_app} with the password {@code test}. */
    public static String url() {
        return url(DATABASE);
    }

    /** @return connections of {@code lectern_owner}, for looking behind the scenes */
    public static DataSource owner() {
        return DATABASE.owner();
    }

    /** Another installation. */
    public static EmbeddedDatabase elsewhere() {
        return Elsewhere.DATABASE;
    }

    private static final class Elsewhere {
        static final EmbeddedDatabase DATABASE = start("test-database-elsewhere");
    }

    public static String url(EmbeddedDatabase database) {
        return ((PGSimpleDataSource) database.application()).getUrl();
    }

    /** Another one, for tests that need what all tenants share for themselves. */
    public static EmbeddedDatabase start(String folder) {
        EmbeddedDatabase database =
                EmbeddedDatabase.start(Path.of("target", folder), FreePort.next(), "test", "the tests");
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        empty(database.owner());
        Migrations.run(database.owner(), "lectern_app");
        return database;
    }

    private static void empty(DataSource owner) {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                drop schema public cascade;
                create schema public;
                grant usage on schema public to lectern_app;
                """);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

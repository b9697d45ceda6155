package dev.lectern;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.lectern.database.EmbeddedDatabase;
import dev.lectern.database.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One embedded database a JVM of the tests, migrated, durable like the real one; it stops when that JVM ends. */
public final class TestDatabase {
    private static final EmbeddedDatabase DATABASE = start("test-database");
    private static final DataSource APPLICATION = pooled(DATABASE);

    private TestDatabase() {}

    /** @return pooled connections of {@code lectern_app}, which owns nothing and is held by row-level security */
    public static DataSource application() {
        return APPLICATION;
    }

    /** Where it is, for who signs in by himself: as {@code lectern_app} with the password {@code test}. */
    public static String url() {
        return url(DATABASE);
    }

    /** @return connections of {@code lectern_owner}, for looking behind the scenes */
    public static DataSource owner() {
        return DATABASE.owner();
    }

    /** Whom no grant and no policy stops. */
    public static Connection superuser() throws SQLException, IOException {
        return superuser("test-database", DATABASE);
    }

    private static Connection superuser(String name, EmbeddedDatabase database) throws SQLException, IOException {
        String password = Files.readString(folder(name).resolve("postgres.password"));
        return DriverManager.getConnection(url(database), "postgres", password);
    }

    /** Another installation. */
    public static EmbeddedDatabase elsewhere() {
        return Elsewhere.DATABASE;
    }

    public static DataSource applicationElsewhere() {
        return Elsewhere.APPLICATION;
    }

    public static Connection superuserElsewhere() throws SQLException, IOException {
        return superuser("test-database-elsewhere", elsewhere());
    }

    private static final class Elsewhere {
        static final EmbeddedDatabase DATABASE = start("test-database-elsewhere");
        static final DataSource APPLICATION = pooled(DATABASE);
    }

    private static Path folder(String name) {
        return Path.of("target", name);
    }

    public static String url(EmbeddedDatabase database) {
        return ((PGSimpleDataSource) database.application()).getUrl();
    }

    /** Another one, for tests that need what all tenants share for themselves. */
    public static EmbeddedDatabase start(String name) {
        EmbeddedDatabase database = EmbeddedDatabase.start(folder(name), FreePort.next(), "test", "the tests");
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        empty(database.owner());
        Migrations.run(database.owner(), "lectern_app");
        return database;
    }

    /** To open a connection takes longer than most of what tests do with it. Each is handed out as if it were new. */
    public static DataSource pooled(EmbeddedDatabase database) {
        var pool = new HikariConfig();
        pool.setDataSource(database.application());
        pool.setMinimumIdle(0);
        pool.setMaximumPoolSize(40);
        return new HikariDataSource(pool) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                try (var statement = connection.createStatement()) {
                    statement.execute("reset all");
                }
                return connection;
            }
        };
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

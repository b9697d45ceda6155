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

/** The embedded database of a test JVM: migrated, and as durable as the real one. It stops when the JVM ends. */
public final class TestDatabase {
    private static final EmbeddedDatabase DATABASE = start("test-database");
    private static final DataSource APPLICATION = pooled(DATABASE);

    private TestDatabase() {}

    /** @return pooled connections of {@code lectern_app}, which owns nothing and to which row-level security applies */
    public static DataSource application() {
        return APPLICATION;
    }

    /**
     * The address of the database, for those who sign in by themselves: as {@code lectern_app} with the password {@code
     * test}.
     */
    public static String url() {
        return url(DATABASE);
    }

    /** @return connections of {@code lectern_owner}, for checks that the application's role cannot make */
    public static DataSource owner() {
        return DATABASE.owner();
    }

    /** A connection of the superuser, whom no grant and no row-level security stops. */
    public static Connection superuser() throws SQLException, IOException {
        return superuser("test-database", DATABASE);
    }

    private static Connection superuser(String name, EmbeddedDatabase database) throws SQLException, IOException {
        String password = Files.readString(folder(name).resolve("postgres.password"));
        return DriverManager.getConnection(url(database), "postgres", password);
    }

    /** The database of another installation. */
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

    /** Starts a further database, for tests that need a database without other tests' tenants. */
    public static EmbeddedDatabase start(String name) {
        EmbeddedDatabase database = EmbeddedDatabase.start(folder(name), FreePort.next(), "test", "the tests");
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        empty(database.owner());
        Migrations.run(database.owner(), "lectern_app");
        return database;
    }

    /**
     * A pool, since opening a connection takes longer than most of what tests do with it. Each connection is reset
     * before it is handed out, as if it were new.
     */
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

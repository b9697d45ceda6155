package dev.lectern.faults;

import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.it.LecternServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The database of a test server: its processes, and access to it that the application does not have. */
record Postgres(LecternServer server) {

    /** @return connections of the superuser, to whom row-level security does not apply */
    DataSource superuser() {
        try {
            return source("postgres", Files.readString(server.data().resolve("postgres.password")));
        } catch (IOException e) {
            throw new CannotTell("The superuser's password could not be read.", e);
        }
    }

    DataSource application() {
        return source("lectern_app", LecternServer.DB_PASSWORD);
    }

    private DataSource source(String user, String password) {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {server.dbPort()});
        source.setDatabaseName("lectern");
        source.setUser(user);
        source.setPassword(password);
        source.setConnectTimeout(10);
        source.setSocketTimeout(60);
        return source;
    }

    ProcessHandle postmaster() {
        Path pidFile = server.data().resolve("postgresql").resolve("postmaster.pid");
        try (Stream<String> lines = Files.lines(pidFile)) {
            long pid = Long.parseLong(lines.findFirst().orElseThrow().strip());
            return ProcessHandle.of(pid)
                    .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                    .orElseThrow(() -> new CannotTell("No postmaster runs under " + pid + "."));
        } catch (IOException e) {
            throw new CannotTell("The postmaster's process id could not be read.", e);
        }
    }

    /** A random backend process that serves a connection of the application. */
    ProcessHandle backend() {
        String sql = "select pid from pg_stat_activity where usename = 'lectern_app' order by random() limit 1";
        try (var connection = superuser().getConnection();
                var row = connection.createStatement().executeQuery(sql)) {
            if (!row.next()) throw new CannotTell("The application has no connection.");
            return ProcessHandle.of(row.getLong(1)).orElseThrow();
        } catch (SQLException e) {
            throw new CannotTell("The backends could not be listed: " + e.getMessage(), e);
        }
    }

    /** Runs a statement as the superuser, without the application's knowledge. */
    void change(String sql) {
        try (var connection = superuser().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new CannotTell("It could not be done: " + sql, e);
        }
    }

    /** Ends all connections of the application. */
    void endAll() {
        change("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'lectern_app'");
    }

    /** Ends the connections of the application whose transactions have lasted longer than this. */
    void endThoseBegunBefore(Duration ago) {
        change("""
            select pg_terminate_backend(pid) from pg_stat_activity
             where usename = 'lectern_app' and xact_start < now() - interval '%d seconds'\
            """.formatted(ago.toSeconds()));
    }

    /** The number of a tenant's rows in the table. */
    long count(String table, String where, TenantId tenant) {
        String sql = "select count(*) from %s where tenant_id = '%s' and %s".formatted(table, tenant, where);
        try (var connection = superuser().getConnection();
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new CannotTell("They could not be counted: " + sql, e);
        }
    }

    /** The postmaster and all processes that it has started. */
    List<ProcessHandle> all() {
        ProcessHandle postmaster = postmaster();
        var all = new ArrayList<>(List.of(postmaster));
        postmaster.descendants().forEach(all::add);
        return all;
    }

    /** @param name as {@code kill} knows it: KILL, STOP, CONT */
    static void signal(String name, List<ProcessHandle> processes) {
        var command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(process -> command.add(String.valueOf(process.pid())));
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new CannotTell("kill could not be run.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

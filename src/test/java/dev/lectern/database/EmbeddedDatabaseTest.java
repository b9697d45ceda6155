package dev.lectern.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void write_one_row() throws SQLException {
        try (var database = start();
                var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table kept as select 42 as answer");
        }
    }

    @Test
    void what_was_written_is_there_at_the_next_start() throws SQLException {
        try (var database = start()) {
            assertThat(kept(database)).isEqualTo(42);
        }
    }

    @Test
    void a_folder_in_use_is_refused_with_whom_to_ask() {
        try (var ignored = start()) {
            assertThatThrownBy(EmbeddedDatabaseTest::start)
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessage("Lectern already runs from " + folder + ": process "
                            + ProcessHandle.current().pid() + ", the test.");
        }
    }

    @Test
    void a_taken_port_is_named() throws IOException {
        try (var taken = new ServerSocket(FreePort.next(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder, taken.getLocalPort(), "secret", "the test"))
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessageStartingWith("Port " + taken.getLocalPort());
        }
    }

    @Test
    void a_server_that_a_killed_process_left_running_is_replaced() throws IOException, SQLException {
        postmaster().start();
        long left = pid();
        try (var database = start()) {
            assertThat(kept(database)).isEqualTo(42);
            assertThat(pid()).isNotEqualTo(left);
            // the process is gone, or a zombie that nobody has collected yet
            assertThat(ProcessHandle.of(left).flatMap(server -> server.info().command()))
                    .isEmpty();
        }
    }

    @Test
    void a_killed_server_recovers() throws IOException, SQLException {
        postmaster().start();
        ProcessHandle server = ProcessHandle.of(pid()).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
        try (var database = start()) {
            assertThat(kept(database)).isEqualTo(42);
        }
    }

    /** Mutant: Lectern never looks for a server that has ended. */
    @Test
    void a_server_that_was_killed_while_lectern_runs_comes_back() throws IOException, SQLException {
        try (var database = start()) {
            assertThat(database.revive()).as("revived although it runs").isFalse();
            ProcessHandle server = ProcessHandle.of(pid()).orElseThrow();
            server.destroyForcibly();
            server.onExit().join();
            assertThat(database.revive()).isTrue();
            assertThat(kept(database)).isEqualTo(42);
        }
    }

    @Test
    void a_server_that_lectern_has_stopped_does_not_come_back() {
        EmbeddedDatabase database = start();
        database.close();
        assertThat(database.revive()).isFalse();
        assertThat(folder.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    /** Mutant: the process id file of a killed server is deleted; that file keeps a second server off the data. */
    @Test
    void what_a_killed_server_had_started_ends_before_another_begins() throws Exception {
        try (var database = start();
                var left = database.owner().getConnection();
                var looking = database.owner().getConnection()) {
            ProcessHandle server = ProcessHandle.of(pid()).orElseThrow();
            List<ProcessHandle> started = server.children().toList();
            Thread query =
                    Thread.startVirtualThread(() -> computes(left)); // it does not notice that its server is gone
            while (!computing(looking)) Thread.onSpinWait();
            server.destroyForcibly();
            server.onExit().join();
            database.revive();
            assertThat(started).isNotEmpty().noneMatch(EmbeddedDatabaseTest::usesItsMemory);
            query.join();
            assertThat(left.isValid(5)).isFalse();
        }
    }

    private static void computes(Connection connection) {
        try (var statement = connection.createStatement()) {
            statement.execute("select count(*) from generate_series(1, 20000000) /* computing */");
        } catch (SQLException serverIsGone) {
            // as expected
        }
    }

    private static boolean computing(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from pg_stat_activity where state = 'active'"
                        + " and query like '%computing%' and pid <> pg_backend_pid()")) {
            row.next();
            return row.getInt(1) > 0;
        }
    }

    /** A process that ends gives its shared memory back first, and may still be listed for a moment. */
    private static boolean usesItsMemory(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/maps")).contains("SYSV");
        } catch (IOException ended) {
            return false;
        }
    }

    private static EmbeddedDatabase start() {
        return EmbeddedDatabase.start(folder, FreePort.next(), "secret", "the test");
    }

    private static Postmaster postmaster() throws IOException {
        return new Postmaster(PostgresBinaries.unpacked(folder), folder, FreePort.next());
    }

    private static long pid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).getFirst());
    }

    private static int kept(EmbeddedDatabase database) throws SQLException {
        try (var connection = database.owner().getConnection();
                var row = connection.createStatement().executeQuery("select answer from kept")) {
            row.next();
            return row.getInt(1);
        }
    }
}

package dev.lectern.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.it.LecternServer;
import dev.lectern.it.OnOneServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The long form of the fault proof, run with {@code mvn -Pfaults}. Each fault has its own providers and load, on one
 * server.
 */
@Tag("faults")
@OnOneServer
class EveryFaultIT {
    @Test
    void kill_9_of_the_server_twice(LecternServer server) throws Exception {
        try (var faultProof = new FaultProof(server, 1)) {
            for (int n = 0; n < 2; n++)
                faultProof.during("kill -9 of the server", () -> {
                    server.kill();
                    server.start();
                });
            faultProof.settle().holds();
        }
    }

    @Test
    void kill_9_of_a_backend_three_times(LecternServer server) throws Exception {
        try (var faultProof = new FaultProof(server, 2)) {
            for (int n = 0; n < 3; n++)
                faultProof.during(
                        "kill -9 of a backend", () -> Postgres.signal("KILL", List.of(faultProof.postgres.backend())));
            faultProof.settle().holds();
        }
    }

    /** Lectern notices that its database is gone and starts it again. */
    @Test
    void kill_9_of_the_postmaster_twice(LecternServer server) throws Exception {
        try (var faultProof = new FaultProof(server, 3)) {
            for (int n = 0; n < 2; n++)
                faultProof.during("kill -9 of the postmaster", () -> {
                    ProcessHandle postmaster = faultProof.postgres.postmaster();
                    Postgres.signal("KILL", List.of(postmaster));
                    postmaster.onExit().join();
                });
            faultProof.settle().holds();
        }
    }

    @Test
    void the_database_is_frozen_for_20_seconds(LecternServer server) throws Exception {
        try (var faultProof = new FaultProof(server, 4)) {
            faultProof.during("20 s of SIGSTOP", () -> {
                List<ProcessHandle> all = faultProof.postgres.all();
                Postgres.signal("STOP", all);
                FaultProof.pause(Duration.ofSeconds(20));
                Postgres.signal("CONT", all);
            });
            faultProof.settle().holds();
            assertThat(faultProof.clientHistory.unknown()).isPositive();
        }
    }

    @Test
    void somebody_keeps_all_connections_of_the_pool(LecternServer server) throws Exception {
        try (var faultProof = new FaultProof(server, 5)) {
            faultProof.during("10 s of an empty pool", () -> faultProof.loadClient.hog(20, Duration.ofSeconds(10)));
            faultProof.settle().holds();
            assertThat(faultProof.clientHistory.unknown()).isPositive();
        }
    }

    /** The pool loses its connections, and the database has none to give. */
    @Test
    void somebody_keeps_all_connections_of_the_database(LecternServer server) throws Exception {
        try (var faultProof = new FaultProof(server, 6)) {
            faultProof.during("8 s without a connection to be had", () -> {
                List<Connection> kept = takeAll(faultProof.postgres);
                FaultProof.pause(Duration.ofSeconds(8));
                for (Connection connection : kept) connection.close();
            });
            faultProof.settle().holds();
            assertThat(faultProof.clientHistory.unknown()).isPositive();
        }
    }

    private static List<Connection> takeAll(Postgres postgres) throws SQLException {
        var kept = new ArrayList<Connection>();
        Connection first = postgres.superuser().getConnection();
        kept.add(first);
        try (var end = first.createStatement()) {
            for (int n = 0; n < 500; n++) {
                end.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'lectern_app'");
                kept.add(postgres.superuser().getConnection());
            }
        } catch (SQLException noneLeft) {
            if (!"53300".equals(noneLeft.getSQLState())) throw noneLeft;
            return kept;
        }
        throw new CannotTell("The database never ran out of connections.");
    }

    /**
     * One transaction keeps an old snapshot all the while; another locks the head rows of the journals for ten seconds.
     */
    @Test
    void a_long_transaction_looks_on_and_then_stands_in_the_way(LecternServer server) throws Exception {
        try (var faultProof = new FaultProof(server, 7);
                var idle = faultProof.postgres.superuser().getConnection();
                var locking = faultProof.postgres.superuser().getConnection()) {
            idle.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            idle.setAutoCommit(false);
            idle.createStatement().execute("select count(*) from event");
            faultProof.during("10 s of a lock on the heads, beside a long transaction", () -> {
                locking.setAutoCommit(false);
                locking.createStatement().execute("select from tenant_head for update");
                FaultProof.pause(Duration.ofSeconds(10));
                locking.rollback();
            });
            faultProof.settle().holds();
            idle.rollback();
            assertThat(faultProof.clientHistory.unknown()).isPositive();
        }
    }
}

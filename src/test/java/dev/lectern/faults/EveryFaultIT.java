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

/** The long form: {@code mvn -Pfaults}. Each fault has providers and a load of its own, on one server. */
@Tag("faults")
@OnOneServer
class EveryFaultIT {
    @Test
    void kill_9_of_the_server_twice(LecternServer server) throws Exception {
        try (var proof = new FaultProof(server, 1)) {
            for (int n = 0; n < 2; n++)
                proof.during("kill -9 of the server", () -> {
                    server.kill();
                    server.start();
                });
            proof.settle().holds();
        }
    }

    @Test
    void kill_9_of_a_backend_three_times(LecternServer server) throws Exception {
        try (var proof = new FaultProof(server, 2)) {
            for (int n = 0; n < 3; n++)
                proof.during("kill -9 of a backend", () -> Postgres.signal("KILL", List.of(proof.postgres.backend())));
            proof.settle().holds();
        }
    }

    /** Lectern looks for its database and starts it again. */
    @Test
    void kill_9_of_the_postmaster_twice(LecternServer server) throws Exception {
        try (var proof = new FaultProof(server, 3)) {
            for (int n = 0; n < 2; n++)
                proof.during("kill -9 of the postmaster", () -> {
                    ProcessHandle postmaster = proof.postgres.postmaster();
                    Postgres.signal("KILL", List.of(postmaster));
                    postmaster.onExit().join();
                });
            proof.settle().holds();
        }
    }

    @Test
    void the_database_is_frozen_for_20_seconds(LecternServer server) throws Exception {
        try (var proof = new FaultProof(server, 4)) {
            proof.during("20 s of SIGSTOP", () -> {
                List<ProcessHandle> all = proof.postgres.all();
                Postgres.signal("STOP", all);
                FaultProof.pause(Duration.ofSeconds(20));
                Postgres.signal("CONT", all);
            });
            proof.settle().holds();
            assertThat(proof.heard.unknown()).isPositive();
        }
    }

    @Test
    void somebody_keeps_all_connections_of_the_pool(LecternServer server) throws Exception {
        try (var proof = new FaultProof(server, 5)) {
            proof.during("10 s of an empty pool", () -> proof.remote.hog(20, Duration.ofSeconds(10)));
            proof.settle().holds();
            assertThat(proof.heard.unknown()).isPositive();
        }
    }

    /** The pool loses its connections and the database has none to give. */
    @Test
    void somebody_keeps_all_connections_of_the_database(LecternServer server) throws Exception {
        try (var proof = new FaultProof(server, 6)) {
            proof.during("8 s without a connection to be had", () -> {
                List<Connection> kept = takeAll(proof.postgres);
                FaultProof.pause(Duration.ofSeconds(8));
                for (Connection connection : kept) connection.close();
            });
            proof.settle().holds();
            assertThat(proof.heard.unknown()).isPositive();
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

    /** It sees the past all the while, and keeps the journals' head rows for ten seconds. */
    @Test
    void a_long_transaction_looks_on_and_then_stands_in_the_way(LecternServer server) throws Exception {
        try (var proof = new FaultProof(server, 7);
                var idle = proof.postgres.superuser().getConnection();
                var locking = proof.postgres.superuser().getConnection()) {
            idle.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            idle.setAutoCommit(false);
            idle.createStatement().execute("select count(*) from event");
            proof.during("10 s of a lock on the heads, beside a long transaction", () -> {
                locking.setAutoCommit(false);
                locking.createStatement().execute("select from tenant_head for update");
                FaultProof.pause(Duration.ofSeconds(10));
                locking.rollback();
            });
            proof.settle().holds();
            idle.rollback();
            assertThat(proof.heard.unknown()).isPositive();
        }
    }
}

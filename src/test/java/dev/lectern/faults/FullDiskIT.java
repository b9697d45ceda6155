package dev.lectern.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.it.LecternServer;
import dev.lectern.it.TestWar;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The database's disk is full for a while, in the middle of the load. PostgreSQL may end; Lectern starts it again once
 * it can.
 */
@Tag("faults")
class FullDiskIT {
    @Test
    void a_full_disk_loses_nothing_and_is_survived() throws Exception {
        LecternServer server = LecternServer.fresh("full-disk", TestWar.withTests());
        try (var disk = new SmallDisk(server.data(), 300);
                LecternServer running = server.start();
                var faultProof = new FaultProof(running, 8)) {
            faultProof.during("10 s of a full disk", () -> {
                disk.fill();
                FaultProof.pause(Duration.ofSeconds(5));
                needsNewLog(faultProof.postgres);
                FaultProof.pause(Duration.ofSeconds(5));
                disk.free();
            });
            faultProof.settle().holds();
            assertThat(faultProof.clientHistory.unknown()).isPositive();
        }
    }

    /**
     * Forces PostgreSQL to extend the write-ahead log. A table that cannot grow is a mere error; when the write-ahead
     * log cannot grow, PostgreSQL stops and restarts.
     */
    private static void needsNewLog(Postgres postgres) {
        String sql = "select pg_switch_wal(), pg_logical_emit_message(false, 'full', 'disk')";
        try (var connection = postgres.superuser().getConnection();
                var statement = connection.createStatement()) {
            for (int n = 0; n < 50; n++) statement.execute(sql);
            throw new CannotTell("The write-ahead log went on and on although the disk was full.");
        } catch (SQLException gaveUp) {
            // as expected: PostgreSQL has given up
        }
    }
}

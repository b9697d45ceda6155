package dev.lectern.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.it.LecternServer;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The database's disk is full for a while, in the middle of the load. PostgreSQL may end; Lectern starts it again once it can. */
@Tag("faults")
class FullDiskIT {
    @Test
    void a_full_disk_loses_nothing_and_is_survived() throws Exception {
        LecternServer server = LecternServer.fresh("full-disk", Wars.withDoor()).with("LECTERN_DEMO", "false");
        try (var disk = new SmallDisk(server.data(), 300);
                LecternServer running = server.start();
                var proof = new Proof(running, 8)) {
            proof.during("10 s of a full disk", () -> {
                disk.fill();
                Proof.pause(Duration.ofSeconds(10));
                disk.free();
            });
            proof.settle().holds();
            assertThat(proof.heard.unknown()).isPositive();
        }
    }
}

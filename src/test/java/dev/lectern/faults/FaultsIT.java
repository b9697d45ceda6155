package dev.lectern.faults;

import dev.lectern.it.LecternServer;
import dev.lectern.it.OnOneServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The short form of the fault proof, for every build: {@code kill -9} of the server and of one database process in the
 * middle of a load.
 */
@OnOneServer
class FaultsIT {
    @Test
    void kill_9_of_the_server_and_of_a_backend_lose_nothing_and_do_nothing_twice(LecternServer server)
            throws Exception {
        try (var faultProof = new FaultProof(server, 20260401)) {
            faultProof.during("kill -9 of the server", () -> {
                server.kill();
                server.start();
            });
            faultProof.during(
                    "kill -9 of a backend", () -> Postgres.signal("KILL", List.of(faultProof.postgres.backend())));
            faultProof.settle().holds();
        }
    }
}

package dev.lectern.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.it.LecternServer;
import dev.lectern.it.TestWar;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two servers on one database share the work on its views; one of them is killed or frozen in the middle of it. */
@Tag("faults")
class TwoNodesIT {
    private static final long SEED = Long.getLong("faults.seed", 43);

    @SuppressWarnings("NullAway.Init")
    private static LecternServer first;

    @SuppressWarnings("NullAway.Init")
    private static LecternServer second;

    @BeforeAll
    static void two_servers() {
        Path war = TestWar.withTests();
        first = LecternServer.fresh("first-node", war).start();
        second = beside(first, "second-node", war).start();
    }

    /** A server that uses the database of the first one. */
    static LecternServer beside(LecternServer first, String name, Path war) {
        String url = "jdbc:postgresql://127.0.0.1:" + first.dbPort() + "/lectern";
        return LecternServer.fresh(name, war).with(Map.of("DB_URL", url));
    }

    @AfterAll
    static void end() {
        second.close();
        first.close();
    }

    @Test
    void both_follow_and_both_build_under_a_load_on_both_and_nothing_is_applied_twice() throws Exception {
        try (var views = new ViewProof(first, SEED, 20_000, second)) {
            for (int n = 0; n < 3; n++)
                views.operatorRebuilds.begin(views::anyEnd).ends();
            views.faultProof.goesOn("on both");
            assertThat(views.findings()).isEmpty();
        }
    }

    @Test
    void when_one_is_killed_in_the_middle_of_a_build_the_other_goes_on_with_it() throws Exception {
        try (var views = new ViewProof(first, SEED + 1, 20_000)) {
            freeze(first); // so that the second one does the rebuild
            views.inBatch(Ambush.then(second::kill));
            thaw(first);
            views.operatorRebuilds.ends();
            second.start();
            views.faultProof.goesOn("with both again");
            assertThat(views.findings()).isEmpty();
        }
    }

    @Test
    void one_that_was_frozen_in_the_middle_of_a_batch_goes_on_with_it_later() throws Exception {
        try (var views = new ViewProof(first, SEED + 2, 20_000)) {
            freeze(first);
            views.inBatch(Ambush.then(() -> freeze(second)));
            thaw(first);
            FaultProof.pause(Duration.ofSeconds(5));
            thaw(second);
            views.operatorRebuilds.ends();
            assertThat(views.findings()).isEmpty();
        }
    }

    /** As when the database has given up a connection on which no more data came. */
    @Test
    void one_that_was_frozen_in_the_middle_of_a_batch_finds_later_that_another_has_done_it() throws Exception {
        try (var views = new ViewProof(first, SEED + 3, 20_000)) {
            freeze(first);
            views.inBatch(Ambush.then(() -> freeze(second)));
            thaw(first);
            FaultProof.pause(Duration.ofSeconds(5));
            views.faultProof.postgres.endThoseBegunBefore(Duration.ofSeconds(4));
            views.operatorRebuilds.ends();
            thaw(second);
            views.faultProof.goesOn("with both again");
            assertThat(views.findings()).isEmpty();
        }
    }

    private static void freeze(LecternServer server) {
        Postgres.signal("STOP", List.of(server.process()));
    }

    private static void thaw(LecternServer server) {
        Postgres.signal("CONT", List.of(server.process()));
    }
}

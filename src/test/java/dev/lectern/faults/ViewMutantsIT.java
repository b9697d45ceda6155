package dev.lectern.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.eventsourcing.projections.CompletionPolicy;
import dev.lectern.faults.ViewProof.Moment;
import dev.lectern.it.LecternServer;
import dev.lectern.it.TestWar;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Proves that the proof of the views can fail: on a Lectern that is broken in one way it finds the fault. */
@Tag("faults")
class ViewMutantsIT {
    private interface Work {
        void on(LecternServer server, ViewProof views) throws Exception;
    }

    @Test
    void a_checkpoint_that_is_there_before_the_rows_says_after_a_kill_what_they_do_not() throws Exception {
        assertThat(findings(Mutants.CHECKPOINT_FIRST, (server, views) -> {
                    views.at(Moment.BATCH, server::kill);
                    server.start();
                }))
                .anyMatch(found -> found.contains("lacks what a rebuild has"));
    }

    @Test
    void without_a_lock_two_nodes_are_in_each_others_way() throws Exception {
        Path war = TestWar.with(Mutants.NO_LOCK.classes());
        try (LecternServer first = server(Mutants.NO_LOCK, war).start();
                LecternServer second =
                        TwoNodesIT.beside(first, "mutant-no-lock-beside", war).start();
                var views = new ViewProof(first, 52, 6_000, second)) {
            for (int n = 0; n < 3; n++)
                views.operatorRebuilds.begin(views::anyEnd).ends();
            assertThat(printed(views.findings())).isNotEmpty();
        }
    }

    @Test
    void readers_who_see_a_build_see_less_than_there_is() throws Exception {
        assertThat(findings(Mutants.READS_WHAT_IS_BUILT, (server, views) -> {
                    try (var pageReaders = new PageReaders(server.url(), views.longPast, Load.SESSIONS)) {
                        views.operatorRebuilds
                                .begin(() -> CompletionPolicy.SWITCH)
                                .ends();
                        views.note(pageReaders.found());
                    }
                }))
                .anyMatch(found -> found.contains("Readers should see"));
    }

    @Test
    void builds_that_write_into_the_rows_of_another_are_stopped_or_differ() throws Exception {
        assertThat(findings(
                        Mutants.ONE_GENERATION,
                        (server, views) -> views.operatorRebuilds
                                .begin(() -> CompletionPolicy.SWITCH)
                                .ends()))
                .anyMatch(found -> found.contains("is stopped at") || found.contains("lacks what a rebuild has"));
    }

    @Test
    void a_sweep_that_takes_more_than_it_should_leaves_readers_with_less() throws Exception {
        assertThat(findings(Mutants.SWEEPS_TOO_MUCH, (server, views) -> {
                    views.operatorRebuilds.begin(() -> CompletionPolicy.SWITCH).ends();
                    views.operatorRebuilds.swept();
                }))
                .anyMatch(found -> found.contains("lacks what a rebuild has"));
    }

    private static List<String> findings(Mutant mutant, Work work) throws Exception {
        try (LecternServer server =
                        server(mutant, TestWar.with(mutant.classes())).start();
                var views = new ViewProof(server, 51, 3_000)) {
            work.on(server, views);
            return printed(views.findings());
        }
    }

    private static LecternServer server(Mutant mutant, Path war) {
        return LecternServer.fresh("mutant-" + mutant.name(), war);
    }

    /** Prints how the proof noticed, for people to read. */
    private static List<String> printed(List<String> found) {
        found.stream().limit(5).forEach(System.out::println);
        return found;
    }
}

package dev.lectern.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.it.LecternServer;
import dev.lectern.it.TestWar;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Proves that the proof can fail: on a Lectern that is broken in one way, under the same load, the checker finds the
 * fault.
 */
@Tag("faults")
class MutantsIT {
    @Test
    void without_the_expected_version_seats_are_decided_on_what_is_no_longer_so() throws Exception {
        assertThat(findings(Mutants.NO_EXPECTED_VERSION)).anyMatch(found -> found.contains("where its decider says"));
    }

    @Test
    void positions_from_a_plain_sequence_leave_gaps() throws Exception {
        assertThat(findings(Mutants.PLAIN_SEQUENCE)).anyMatch(found -> found.contains("was due"));
    }

    @Test
    void a_checkpoint_that_is_committed_by_itself_says_what_rows_do_not() throws Exception {
        assertThat(findings(Mutants.CHECKPOINT_APART, server -> {
                    server.kill();
                    server.start();
                }))
                .anyMatch(found -> found.contains("what a rebuild has"));
    }

    @Test
    void without_the_check_of_commands_one_is_done_twice() throws Exception {
        assertThat(findings(Mutants.NO_COMMAND_CHECK)).anyMatch(found -> found.contains("is in the journal 2 times"));
    }

    /**
     * A power cut cannot be produced here: what a killed process has written is in the memory of the operating system
     * and still reaches the disk. So this test shows that a server whose database runs without fsync does not report
     * itself ready. It does not show that a database with fsync keeps its promise on a disk that lies.
     */
    @Test
    void without_fsync_the_server_is_not_ready_and_says_why() {
        try (LecternServer server = server(Mutants.FSYNC_OFF)) {
            assertThatThrownBy(server::start)
                    .hasMessageContaining("It does not report itself ready: fsync is off: a crash could lose data.");
        }
    }

    private static LecternServer server(Mutant mutant) {
        return LecternServer.fresh("mutant-" + mutant.name(), TestWar.with(mutant.classes()));
    }

    private static List<String> findings(Mutant mutant) throws Exception {
        return findings(mutant, server -> {});
    }

    private static List<String> findings(Mutant mutant, Consumer<LecternServer> fault) throws Exception {
        try (LecternServer server = server(mutant).start();
                var faultProof = new FaultProof(prepared(server, mutant), 9)) {
            faultProof.goesOn("with " + mutant.name(), 200);
            fault.accept(server);
            return faultProof.settle().findings();
        }
    }

    private static LecternServer prepared(LecternServer server, Mutant mutant) throws SQLException {
        if (mutant.sql().isEmpty()) return server;
        try (var connection = new Postgres(server).superuser().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(mutant.sql());
        }
        return server;
    }
}

package dev.lectern.eventsourcing.journal;

import static dev.lectern.domain.session.SessionFixture.AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.TestDatabase;
import dev.lectern.domain.session.SeatCommand.ChangeCapacity;
import dev.lectern.domain.session.SessionCommand;
import dev.lectern.domain.session.SessionFixture;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A command is sent again under its id: to the node that did it, at the same time or later, or to another node.
 * Mutants: an id is known only while the node has it cached; the violated key is taken for a failure; any command under
 * a used id is taken for a repeat.
 */
class RepeatedCommandTest {
    private static final int MORE_THAN_A_NODE_REMEMBERS = 1100;

    private final JournalFixture at = new JournalFixture();
    private final Journal journal = new Journal(TestDatabase.application(), JournalFixture.CODEC, tenant -> {});
    private final AggregateRepository aggregates = new AggregateRepository(journal);
    private final UUID sessionId = UUID.randomUUID();
    private final UUID commandId = UUID.randomUUID();

    private static AggregateRepository node() {
        return new AggregateRepository(new Journal(TestDatabase.application(), JournalFixture.CODEC, tenant -> {}));
    }

    @BeforeEach
    void a_session_of_14() {
        execute(aggregates, UUID.randomUUID(), SessionFixture.schedule(sessionId, 14));
    }

    @Test
    void it_returns_its_first_result_and_writes_nothing() {
        Appended first = execute(aggregates, commandId, change(14, 16));
        var later = new ChangeCapacity(AT.plusSeconds(5), sessionId, 14, 16, "A larger room");
        assertThat(first.repeated()).isFalse();
        assertThat(execute(aggregates, commandId, later))
                .isEqualTo(new Appended(first.position(), first.version(), true));
        assertThat(journal.head(at.tenant)).isEqualTo(2);
    }

    /** Neither a command that could be done now nor one that would be refused may use the id. */
    @Test
    void its_id_cannot_be_used_for_another_here_or_elsewhere() {
        execute(aggregates, commandId, change(14, 16));
        for (AggregateRepository each : List.of(aggregates, node()))
            for (SessionCommand another : List.of(change(16, 18), change(14, 18)))
                assertThatThrownBy(() -> execute(each, commandId, another))
                        .isInstanceOf(Refused.class)
                        .hasMessageContaining("has been used for another command");
        assertThat(journal.head(at.tenant)).isEqualTo(2);
    }

    @Test
    void beside_itself_on_two_nodes_it_is_done_once() throws Exception {
        List<AggregateRepository> nodes = List.of(aggregates, node());
        List<Appended> answers = JournalFixture.atOnce(8, i -> execute(nodes.get(i % 2), commandId, change(14, 16)));
        assertThat(answers).filteredOn(answer -> !answer.repeated()).hasSize(1);
        assertThat(answers).extracting(Appended::position).containsOnly(2L);
        assertThat(journal.head(at.tenant)).isEqualTo(2);
    }

    /** When the command comes again it could be done again: the session is as it was before. */
    @Test
    void a_node_that_starts_knows_what_was_done_before() {
        Appended first = execute(aggregates, commandId, change(14, 16));
        execute(aggregates, UUID.randomUUID(), change(16, 14));
        assertThat(execute(node(), commandId, change(14, 16)))
                .isEqualTo(new Appended(first.position(), first.version(), true));
        assertThat(journal.head(at.tenant)).isEqualTo(3);
    }

    @Test
    void what_a_node_remembers_no_longer_the_journal_still_knows() throws Exception {
        Appended first = execute(aggregates, commandId, change(14, 16));
        execute(aggregates, UUID.randomUUID(), change(16, 14));
        JournalFixture.atOnce(50, worker -> {
            for (int i = 0; i < MORE_THAN_A_NODE_REMEMBERS / 50; i++)
                journal.append(at.append(
                        UUID.randomUUID(),
                        JournalFixture.write(
                                JournalFixture.newStream(), Expected.NO_STREAM, JournalFixture.change(1))));
            return worker;
        });
        assertThat(execute(aggregates, commandId, change(14, 16)))
                .isEqualTo(new Appended(first.position(), first.version(), true));
        assertThatThrownBy(() -> execute(aggregates, commandId, change(14, 18)))
                .hasMessageContaining("has been used for another command");
        assertThat(journal.head(at.tenant)).isEqualTo(3 + MORE_THAN_A_NODE_REMEMBERS);
    }

    private ChangeCapacity change(int from, int to) {
        return new ChangeCapacity(AT, sessionId, from, to, "A larger room");
    }

    private Appended execute(AggregateRepository node, UUID id, SessionCommand command) {
        return at.execute(node, id, command);
    }
}

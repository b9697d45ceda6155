package dev.lectern.eventsourcing.journal;

import static dev.lectern.eventsourcing.journal.JournalFixture.CODEC;
import static dev.lectern.eventsourcing.journal.JournalFixture.atOnce;
import static dev.lectern.eventsourcing.journal.JournalFixture.change;
import static dev.lectern.eventsourcing.journal.JournalFixture.newStream;
import static dev.lectern.eventsourcing.journal.JournalFixture.positions;
import static dev.lectern.eventsourcing.journal.JournalFixture.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.TestDatabase;
import dev.lectern.eventsourcing.journal.integrity.JournalVerifier;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nodes that each have the head of the journal cached, and what their appends demand of streams. */
class HeadCacheTest {
    private final JournalFixture at = new JournalFixture();
    private final Journal journal = new Journal(TestDatabase.application(), CODEC, tenant -> {});

    @Test
    void an_append_may_demand_that_a_stream_it_does_not_write_to_has_not_moved() {
        StreamId watched = newStream();
        journal.append(at.append(null, write(watched, Expected.NO_STREAM, change(1))));
        journal.append(at.append(
                null, write(newStream(), Expected.NO_STREAM, change(1)), write(watched, Expected.exactly(1))));
        journal.append(at.append(null, write(watched, Expected.exactly(1), change(2))));
        assertThatThrownBy(() -> journal.append(at.append(
                        null, write(newStream(), Expected.NO_STREAM, change(1)), write(watched, Expected.exactly(1)))))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> journal.append(at.append(
                        null, write(newStream(), Expected.NO_STREAM, change(1)), write(watched, Expected.NO_STREAM))))
                .isInstanceOf(Stale.class);
        assertThat(journal.head(at.tenant)).isEqualTo(3);
    }

    /**
     * A node that has just started has the head cached, and no stream's version. Mutant: only the versions of streams
     * that are written to are checked.
     */
    @Test
    void what_an_append_demands_of_a_stream_holds_also_where_the_node_does_not_know_it() {
        StreamId stream = newStream();
        journal.append(at.append(null, write(stream, Expected.NO_STREAM, change(1), change(2))));
        for (Expected wrong : List.of(Expected.NO_STREAM, Expected.exactly(1), Expected.exactly(3))) {
            var beside = at.append(null, write(newStream(), Expected.NO_STREAM, change(1)), write(stream, wrong));
            assertThatThrownBy(() -> started().append(beside)).isInstanceOf(Stale.class);
            var upon = at.append(null, write(stream, wrong, change(3)));
            assertThatThrownBy(() -> started().append(upon)).isInstanceOf(Stale.class);
        }
        assertThat(journal.stored(at.tenant, stream)).hasSize(2);
    }

    private Journal started() {
        var node = new Journal(TestDatabase.application(), CODEC, tenant -> {});
        node.append(at.append(null, write(newStream(), Expected.NO_STREAM, change(1))));
        return node;
    }

    /**
     * Two nodes each have the head of their own last append cached. Mutants: the head is moved on from wherever it is,
     * and positions are counted from there; the head is read without its lock. That no position is assigned twice is
     * ensured by its unique key.
     */
    @Test
    void nodes_that_write_by_turns_and_at_once_leave_no_gap_and_lose_nothing() throws Exception {
        List<Journal> nodes = List.of(journal, new Journal(TestDatabase.application(), CODEC, tenant -> {}));
        for (int i = 0; i < 6; i++)
            nodes.get(i % 2).append(at.append(UUID.randomUUID(), write(newStream(), Expected.NO_STREAM, change(i))));
        var streams = new ArrayList<StreamId>();
        for (int i = 0; i < 8; i++) streams.add(newStream());
        atOnce(8, worker -> {
            for (int version = 0; version < 25; version++)
                nodes.get(worker % 2)
                        .append(at.append(
                                UUID.randomUUID(),
                                write(streams.get(worker), Expected.exactly(version), change(version))));
            return worker;
        });
        assertThat(journal.read(at.tenant, 0, 1000).recorded())
                .extracting(Recorded::position)
                .containsExactlyElementsOf(positions(206));
        assertThat(verifier()
                        .verification(at.tenant, List.of())
                        .run(report -> {}, () -> false)
                        .broken())
                .isEmpty();
        for (StreamId stream : streams)
            assertThat(journal.stored(at.tenant, stream))
                    .extracting(Stored::version)
                    .hasSize(25)
                    .isSorted();
    }

    private static JournalVerifier verifier() {
        return new JournalVerifier(TestDatabase.application(), CODEC.schemas());
    }
}

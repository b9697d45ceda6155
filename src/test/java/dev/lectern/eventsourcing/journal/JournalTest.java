package dev.lectern.eventsourcing.journal;

import static dev.lectern.domain.session.SessionFixture.AT;
import static dev.lectern.eventsourcing.journal.JournalFixture.CODEC;
import static dev.lectern.eventsourcing.journal.JournalFixture.atOnce;
import static dev.lectern.eventsourcing.journal.JournalFixture.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.TestDatabase;
import dev.lectern.domain.session.Session;
import dev.lectern.domain.session.SessionCommand;
import dev.lectern.domain.session.SessionFixture;
import dev.lectern.eventsourcing.journal.Append.NewEvent;
import dev.lectern.eventsourcing.journal.Append.Write;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.Role;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Appends to the journal, on the real PostgreSQL, in the application's role. */
class JournalTest {
    private final ConcurrentLinkedQueue<TenantId> rings = new ConcurrentLinkedQueue<>();
    private final Journal journal = new Journal(TestDatabase.application(), CODEC, rings::add);
    private final AggregateRepository aggregates = new AggregateRepository(journal);
    private final JournalFixture at = new JournalFixture();
    private final TenantId tenant = at.tenant;
    private final Caller coordinator = at.coordinator;
    private final UUID sessionId = UUID.randomUUID();
    private final StreamId stream = Session.stream(sessionId);

    @Test
    void what_was_appended_is_read_back_with_its_envelope() {
        Appended appended = execute(SessionFixture.schedule(sessionId, 14));

        StreamHistory history = journal.read(tenant, stream);
        assertThat(history.version()).isEqualTo(1);
        Recorded recorded = history.recorded().getFirst();
        assertThat(recorded.position()).isEqualTo(appended.position()).isEqualTo(1);
        assertThat(recorded.event()).isEqualTo(SessionFixture.scheduled(14));
        assertThat(recorded.stored().occurredAt()).isEqualTo(AT);
        assertThat(recorded.stored().metadata().actor()).isEqualTo(coordinator.userId());
        assertThat(recorded.stored().metadata().role()).isEqualTo(StoredConstant.of(Role.COORDINATOR));
        assertThat(rings).containsExactly(tenant);
    }

    @Test
    void an_append_at_another_version_than_the_expected_one_is_stale_and_writes_nothing() {
        append(Expected.NO_STREAM, change(1));
        assertThatThrownBy(() -> append(Expected.NO_STREAM, change(2)))
                .isInstanceOf(Stale.class)
                .hasMessageContaining("is at version 1, not 0");
        assertThatThrownBy(() -> append(Expected.exactly(2), change(2))).isInstanceOf(Stale.class);
        append(Expected.exactly(1), change(2));
        append(Expected.ANY, change(3));
        assertThat(journal.read(tenant, stream).version()).isEqualTo(3);
        assertThat(journal.head(tenant)).isEqualTo(3);
    }

    @Test
    void several_streams_in_one_append_are_written_together_or_not_at_all() {
        StreamId other = Session.stream(UUID.randomUUID());
        append(Expected.NO_STREAM, change(1));
        Write stale = new Write(stream, Expected.NO_STREAM, List.of(change(2)));
        Write fine = new Write(other, Expected.NO_STREAM, List.of(change(1), change(2)));
        assertThatThrownBy(() -> append(fine, stale)).isInstanceOf(Stale.class);
        assertThat(journal.read(tenant, other).version()).isZero();

        append(fine, new Write(stream, Expected.exactly(1), List.of(change(2))));
        assertThat(journal.read(tenant, other).version()).isEqualTo(2);
        assertThat(journal.read(tenant, stream).version()).isEqualTo(2);
        assertThat(journal.head(tenant)).isEqualTo(4);
    }

    @Test
    void eight_writers_at_once_leave_no_gap_and_a_reader_beside_them_skips_nothing() throws Exception {
        int each = 100;
        var writing = new AtomicBoolean(true);
        var seen = new ArrayList<Long>();
        try (var executor = Executors.newSingleThreadExecutor()) {
            Future<?> reading = executor.submit(() -> {
                while (writing.get()) follow(seen);
            });
            try {
                atOnce(8, writer -> append(each));
            } finally {
                writing.set(false);
            }
            reading.get();
        }
        follow(seen);
        assertThat(seen)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 8L * each).boxed().toList());
    }

    /** Reads on from the last position seen, as a view does. */
    private void follow(List<Long> seen) {
        List<Recorded> next;
        do {
            next = journal.read(tenant, seen.isEmpty() ? 0 : seen.getLast(), 50).recorded();
            next.forEach(event -> seen.add(event.position()));
        } while (!next.isEmpty());
    }

    private Appended append(int events) {
        StreamId own = Session.stream(UUID.randomUUID());
        for (int version = 0; version < events; version++) {
            append(new Write(own, Expected.exactly(version), List.of(change(version + 1))));
        }
        return new Appended(0, 0, false);
    }

    @Test
    void an_unknown_tenant_has_no_journal_to_write_to() {
        var nobody = new TenantId(UUID.randomUUID());
        var append = new Append(
                nobody,
                null,
                AT,
                Metadata.of(Caller.system(nobody), UUID.randomUUID()),
                List.of(new Write(stream, Expected.ANY, List.of(change(1)))));
        assertThatThrownBy(() -> journal.append(append)).hasMessageContaining("There is no tenant " + nobody);
    }

    private Appended execute(SessionCommand command) {
        return at.execute(aggregates, UUID.randomUUID(), command);
    }

    private void append(Expected expected, NewEvent... events) {
        append(JournalFixture.write(stream, expected, events));
    }

    private void append(Write... writes) {
        journal.append(at.append(UUID.randomUUID(), writes));
    }
}

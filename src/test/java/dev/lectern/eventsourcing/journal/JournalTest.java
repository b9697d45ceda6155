package dev.lectern.eventsourcing.journal;

import static dev.lectern.domain.session.SessionFixture.AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.TestDatabase;
import dev.lectern.domain.session.SeatEvent;
import dev.lectern.domain.session.SeatEvent.CapacityChanged;
import dev.lectern.domain.session.Session;
import dev.lectern.domain.session.SessionCommand;
import dev.lectern.domain.session.SessionFixture;
import dev.lectern.domain.session.StageEvent;
import dev.lectern.eventsourcing.journal.Append.NewEvent;
import dev.lectern.eventsourcing.journal.Append.Write;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.eventsourcing.journal.schema.SchemaVersion;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.Channel;
import dev.lectern.eventsourcing.tenancy.Role;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.Tenants;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** Tests the journal against the real PostgreSQL, in the application's role. */
class JournalTest {
    private static final EventCodec CODEC = TestHistories.codec();

    private final ConcurrentLinkedQueue<TenantId> rings = new ConcurrentLinkedQueue<>();
    private final Journal journal = new Journal(TestDatabase.application(), CODEC, rings::add);
    private final AggregateRepository aggregates = new AggregateRepository(journal);
    private final TenantId tenant = newTenant();
    private final Caller coordinator = new Caller(tenant, UUID.randomUUID(), Set.of(Role.COORDINATOR), Channel.UI);
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
        assertThat(recorded.stored().metadata().role()).isEqualTo(Role.COORDINATOR);
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
        assertThatThrownBy(() -> append(List.of(fine, stale))).isInstanceOf(Stale.class);
        assertThat(journal.read(tenant, other).version()).isZero();

        append(List.of(fine, new Write(stream, Expected.exactly(1), List.of(change(2)))));
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
            append(List.of(new Write(own, Expected.exactly(version), List.of(change(version + 1)))));
        }
        return new Appended(0, 0, false);
    }

    @Test
    void the_newest_events_of_some_kinds_come_page_by_page() {
        StreamId course = new StreamId("course", UUID.randomUUID());
        append(Expected.NO_STREAM, change(1), change(2));
        append(List.of(new Write(course, Expected.NO_STREAM, List.of(change(1)))));
        append(Expected.exactly(2), change(3));

        assertThat(positions(journal.newest(tenant, List.of("session", "course"), Long.MAX_VALUE, 3)))
                .containsExactly(4L, 3L, 2L);
        assertThat(positions(journal.newest(tenant, List.of("session", "course"), 2, 3)))
                .containsExactly(1L);
        assertThat(positions(journal.newest(tenant, List.of("session"), Long.MAX_VALUE, 3)))
                .containsExactly(4L, 2L, 1L);
        assertThat(journal.newest(newTenant(), List.of("session"), Long.MAX_VALUE, 3))
                .isEmpty();
    }

    @Test
    void what_cannot_be_read_is_still_there_to_be_shown() {
        var broken = new Payload(CODEC.schemas().newest("CapacityChanged"), new byte[40]);
        append(Expected.NO_STREAM, change(1), new NewEvent(UUID.randomUUID(), broken));

        List<Stored> stored = journal.stored(tenant, stream);
        assertThat(stored).hasSize(2);
        assertThat(journal.reading(tenant).next(stored.getFirst()).getFirst().event())
                .isEqualTo(new CapacityChanged(0, 1, "A test"));
        assertThatThrownBy(() -> journal.reading(tenant).next(stored.getLast()))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("Position 2");
        assertThatThrownBy(() -> journal.read(tenant, stream)).isInstanceOf(Unreadable.class);
    }

    @Test
    void whoever_wants_few_events_is_given_no_others_and_gets_as_far() {
        execute(SessionFixture.schedule(sessionId, 14));
        append(Expected.exactly(1), change(1), change(2));

        EventPage page = journal.read(tenant, 0, 10, Set.of(StageEvent.class));
        assertThat(page.recorded()).extracting(Recorded::event).containsExactly(SessionFixture.scheduled(14));
        assertThat(page.until()).isEqualTo(3);
        assertThat(journal.read(tenant, 1, 1, Set.of(StageEvent.class))).isEqualTo(new EventPage(List.of(), 2));
        assertThat(journal.read(tenant, 3, 10, Set.of(StageEvent.class))).isEqualTo(new EventPage(List.of(), 3));
        assertThat(journal.read(tenant, 0, 10, Set.of(SeatEvent.class)).recorded())
                .hasSize(2);
    }

    @Test
    void whoever_wants_few_events_is_stopped_by_one_of_a_newer_build() {
        Schema newer = new Schema.Parser().parse("{\"type\": \"record\", \"name\": \"SeatsDoubled\", \"fields\": []}");
        var unknown = new Payload(new SchemaVersion("SeatsDoubled", 2, newer), new byte[0]);
        append(Expected.NO_STREAM, new NewEvent(UUID.randomUUID(), unknown));
        assertThatThrownBy(() -> journal.read(tenant, 0, 10, Set.of(StageEvent.class)))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void an_event_of_a_newer_build_stops_its_reader_and_can_be_named() {
        Schema newer =
                new Schema.Parser().parse("{\"type\": \"record\", \"name\": \"CapacityDoubled\", \"fields\": []}");
        var unknown = new Payload(new SchemaVersion("CapacityDoubled", 2, newer), new byte[0]);
        append(Expected.NO_STREAM, new NewEvent(UUID.randomUUID(), unknown));

        Stored stored = journal.stored(tenant, stream).getFirst();
        assertThat(stored.schema()).hasToString("CapacityDoubled v2");
        assertThatThrownBy(() -> journal.reading(tenant).next(stored))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("older than the journal");
    }

    @Test
    void one_tenant_cannot_see_what_another_wrote() {
        append(Expected.NO_STREAM, change(1));
        TenantId other = newTenant();
        assertThat(journal.read(other, stream).version()).isZero();
        assertThat(journal.read(other, 0, 10).recorded()).isEmpty();
        assertThat(journal.head(other)).isZero();
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

    private TenantId newTenant() {
        var id = new TenantId(UUID.randomUUID());
        new Tenants(TestDatabase.application()).create(id, "t" + id.toString().substring(0, 8));
        return id;
    }

    private Appended execute(SessionCommand command) {
        return aggregates.execute(
                coordinator,
                UUID.randomUUID(),
                stream,
                command,
                () -> DecisionInput.alone(Session.decider(SessionFixture.USUAL)));
    }

    private void append(Expected expected, NewEvent... events) {
        append(List.of(new Write(stream, expected, List.of(events))));
    }

    private void append(List<Write> writes) {
        journal.append(new Append(tenant, UUID.randomUUID(), AT, Metadata.of(coordinator, UUID.randomUUID()), writes));
    }

    private static NewEvent change(int to) {
        return new NewEvent(UUID.randomUUID(), CODEC.encode(new CapacityChanged(to - 1, to, "A test")));
    }

    private static List<Long> positions(List<Stored> stored) {
        return stored.stream().map(Stored::position).toList();
    }

    private interface Work {
        Appended by(int worker) throws Exception;
    }

    private static List<Appended> atOnce(int workers, Work work) throws Exception {
        try (var executor = Executors.newFixedThreadPool(workers)) {
            List<Callable<Appended>> tasks = IntStream.range(0, workers)
                    .<Callable<Appended>>mapToObj(i -> () -> work.by(i))
                    .toList();
            var answers = new ArrayList<Appended>();
            for (Future<Appended> answer : executor.invokeAll(tasks)) answers.add(answer.get());
            return answers;
        }
    }
}

package dev.lectern.eventsourcing.journal;

import static dev.lectern.eventsourcing.journal.JournalFixture.CODEC;
import static dev.lectern.eventsourcing.journal.JournalFixture.change;
import static dev.lectern.eventsourcing.journal.JournalFixture.newTenant;
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
import dev.lectern.eventsourcing.journal.schema.EventSchema;
import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.eventsourcing.journal.schema.SchemaVersion;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** What readers of the journal are given, and what stops them. On the real PostgreSQL, in the application's role. */
class JournalReadingTest {
    private final Journal journal = new Journal(TestDatabase.application(), CODEC, rung -> {});
    private final AggregateRepository aggregates = new AggregateRepository(journal);
    private final JournalFixture at = new JournalFixture();
    private final TenantId tenant = at.tenant;
    private final UUID sessionId = UUID.randomUUID();
    private final StreamId stream = Session.stream(sessionId);

    @Test
    void the_newest_events_of_some_kinds_come_page_by_page() {
        StreamId course = new StreamId("course", UUID.randomUUID());
        append(Expected.NO_STREAM, change(1), change(2));
        append(new Write(course, Expected.NO_STREAM, List.of(change(1))));
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
        var unknown = new Payload(new EventSchema(new SchemaVersion("SeatsDoubled", 2), newer), new byte[0]);
        append(Expected.NO_STREAM, new NewEvent(UUID.randomUUID(), unknown));
        assertThatThrownBy(() -> journal.read(tenant, 0, 10, Set.of(StageEvent.class)))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void an_event_of_a_newer_build_stops_its_reader_and_can_be_named() {
        Schema newer =
                new Schema.Parser().parse("{\"type\": \"record\", \"name\": \"CapacityDoubled\", \"fields\": []}");
        var unknown = new Payload(new EventSchema(new SchemaVersion("CapacityDoubled", 2), newer), new byte[0]);
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

    private void execute(SessionCommand command) {
        at.execute(aggregates, UUID.randomUUID(), command);
    }

    private void append(Expected expected, NewEvent... events) {
        append(JournalFixture.write(stream, expected, events));
    }

    private void append(Write... writes) {
        journal.append(at.append(UUID.randomUUID(), writes));
    }

    private static List<Long> positions(List<Stored> stored) {
        return stored.stream().map(Stored::position).toList();
    }
}

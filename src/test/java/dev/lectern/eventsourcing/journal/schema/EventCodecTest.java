package dev.lectern.eventsourcing.journal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.domain.course.CourseEvent.CoursePublished;
import dev.lectern.domain.money.Money;
import dev.lectern.domain.person.PersonEvent;
import dev.lectern.eventsourcing.journal.TestHistories;
import jakarta.enterprise.inject.Vetoed;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

public class EventCodecTest {
    private static final EventCodec CODEC = TestHistories.codec();
    private static final Path HERE = Path.of("");

    static Stream<EventSchema> everyVersion() {
        return CODEC.schemas().all().stream();
    }

    static Stream<EventSchema> everyNewestVersion() {
        return TestHistories.ALL.stream()
                .flatMap(history -> history.records().stream())
                .map(event -> CODEC.schemas().newest(event.getSimpleName()));
    }

    static Stream<Event> everyExample() {
        return Examples.NEWEST.stream();
    }

    @ParameterizedTest
    @MethodSource("everyExample")
    void what_is_written_is_read_back(Event event) throws IOException {
        assertThat(decoded(CODEC.encode(event))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("everyVersion")
    void bytes_that_were_once_written_read_as_they_always_did(EventSchema version) throws IOException {
        Golden golden = Golden.landed(HERE, version);
        assertThat(Golden.today(golden.payload(), new LecternExamples(CODEC)).way())
                .as("%s: restore whichever was changed, it or a step; one that is new lands with mvn -q -Pland", golden)
                .isEqualTo(golden.way());
    }

    @Test
    void upcasters_make_of_made_up_events_what_they_made_when_they_landed() throws IOException {
        assertThat(StepPrints.today(CODEC, Examples.POLICY).changedSince(StepPrints.landed(HERE)))
                .as("versions whose upcasters changed: restore them, or correct them with %s", SchemaRules.CORRECT)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyVersion")
    void what_they_read_as_is_the_end_of_their_way(EventSchema version) throws IOException {
        var stream = new ArrayList<>(Examples.before(CODEC, version));
        stream.add(Golden.landed(HERE, version).payload());
        var read = new ArrayList<VersionedFields>();
        for (Event event :
                TestHistories.upToDate(CODEC, Examples.POLICY, stream).getLast())
            read.add(CODEC.stored(CODEC.encode(event)));
        assertThat(read)
                .isEqualTo(TestHistories.trace(CODEC, Examples.POLICY, stream).newest());
    }

    @ParameterizedTest
    @MethodSource("everyVersion")
    void whoever_wants_what_it_reads_as_is_given_it(EventSchema version) throws IOException {
        var stream = new ArrayList<>(Examples.before(CODEC, version));
        stream.add(Golden.landed(HERE, version).payload());
        for (Event event :
                TestHistories.upToDate(CODEC, Examples.POLICY, stream).getLast())
            assertThat(CODEC.never(Set.of(event.getClass()))).doesNotContain(version);
    }

    @Test
    void whoever_wants_one_event_is_given_the_types_that_may_become_it() {
        assertThat(CODEC.never(Set.of(PersonEvent.class)))
                .containsExactlyInAnyOrderElementsOf(CODEC.schemas().all().stream()
                        .filter(version -> !version.type().startsWith("Person")
                                && !version.type().equals("PrerequisiteWaived"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("everyNewestVersion")
    void the_newest_version_is_still_written_as_the_golden_bytes_were(EventSchema version) throws IOException {
        Payload golden = Golden.landed(HERE, version).payload();
        Payload written = CODEC.encode(decoded(golden));
        assertThat(written.schema()).isEqualTo(version);
        assertThat(written.bytes()).isEqualTo(golden.bytes());
    }

    @ParameterizedTest
    @MethodSource("everyVersion")
    void what_a_schema_allows_is_read_as_it_was_written(EventSchema version) throws IOException {
        for (int seed = 0; seed < 100; seed++) {
            Fields fields = MadeUp.of(version.schema(), seed);
            assertThat(CODEC.stored(CODEC.encode(version, fields)).fields()).isEqualTo(fields);
        }
    }

    @Test
    void an_old_schema_without_an_end_stops_the_start() {
        assertThatThrownBy(() -> new EventCodec(List.of(new NestedHistory())))
                .hasMessage("schemas/nested/Nested.v1.avsc: The record Nested holds itself. An event's schema has an"
                        + " end: write what it holds as a list.");
    }

    @Test
    void bytes_after_the_last_field_are_an_error() {
        Payload payload = CODEC.encode(Examples.NEWEST.getFirst());
        byte[] longer = Arrays.copyOf(payload.bytes(), payload.bytes().length + 1);
        assertThatThrownBy(() -> decoded(new Payload(payload.schema(), longer)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("goes on after its last field");
    }

    @Test
    void bytes_that_end_too_soon_are_an_error() {
        Payload payload = CODEC.encode(Examples.NEWEST.getFirst());
        for (int length = 0; length < payload.bytes().length; length++) {
            byte[] shorter = Arrays.copyOf(payload.bytes(), length);
            assertThatThrownBy(() -> decoded(new Payload(payload.schema(), shorter)))
                    .isInstanceOf(IOException.class)
                    .hasMessage("The payload ends before its last field does.");
        }
    }

    @Test
    void a_price_keeps_the_places_of_its_currency() throws IOException {
        var yen = new CoursePublished(1, new Money(new BigDecimal("150000"), Currency.getInstance("JPY")));
        assertThat(decoded(CODEC.encode(yen))).isEqualTo(yen);
        var none = new CoursePublished(1, null);
        assertThat(decoded(CODEC.encode(none))).isEqualTo(none);
    }

    @Test
    void a_journal_out_of_reach_is_no_fault_of_the_event() {
        Payload payload = Examples.payload(CODEC, CODEC.schemas().of("VenueChanged", 1));
        var away = new IllegalStateException("The journal cannot be reached.");
        var upcastContext =
                new UpcastContext(payload.schema().id(), new UUID(0, 1), Instant.EPOCH, () -> Examples.POLICY, () -> {
                    throw away;
                });
        assertThatThrownBy(() -> CODEC.decode(payload, upcastContext)).isSameAs(away);
        assertThatThrownBy(() -> CODEC.trace(payload, upcastContext)).isSameAs(away);
    }

    private static Event decoded(Payload payload) throws IOException {
        return CODEC.decode(payload, TestHistories.ALONE).events().getFirst();
    }

    private record Nested(int count) implements Event {}

    @Vetoed // the test server would take it for a history of the application
    private record NestedHistory() implements History {
        @Override
        public String category() {
            return "nested";
        }

        @Override
        public Class<? extends Event> events() {
            return Nested.class;
        }

        @Override
        public List<Upcaster> upcasters() {
            return List.of(Upcaster.from("Nested", 1).to("Nested", 2).set("count", 1));
        }
    }
}

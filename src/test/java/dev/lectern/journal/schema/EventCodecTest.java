package dev.lectern.journal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.course.CourseEvent.CoursePublished;
import dev.lectern.journal.Event;
import dev.lectern.journal.Histories;
import dev.lectern.money.Money;
import dev.lectern.person.PersonEvent.PersonRegistered;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventCodecTest {
    private static final EventCodec CODEC = Histories.codec();

    static Stream<SchemaVersion> everyVersion() {
        return CODEC.schemas().all().stream();
    }

    static Stream<Event> everyNewestEvent() {
        return Examples.NEWEST.stream();
    }

    @Test
    void there_is_an_example_of_every_event() {
        List<Class<? extends Event>> events = Histories.ALL.stream()
                .flatMap(history -> history.records().stream())
                .toList();
        assertThat(Examples.NEWEST)
                .<Class<? extends Event>>extracting(Event::getClass)
                .containsExactlyInAnyOrderElementsOf(events);
    }

    @ParameterizedTest
    @MethodSource("everyNewestEvent")
    void what_is_written_is_read_back(Event event) throws IOException {
        assertThat(decoded(CODEC.encode(event))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("everyVersion")
    void bytes_that_were_once_written_read_as_they_always_did(SchemaVersion version) throws IOException {
        assertThat(Golden.exists(version))
                .as("golden bytes of %s: run the main of Golden once", version)
                .isTrue();
        Golden golden = Golden.of(version);
        assertThat(Golden.reads(CODEC, new Payload(version, golden.bytes()))).isEqualTo(golden.reads());
    }

    @ParameterizedTest
    @MethodSource("everyNewestEvent")
    void the_newest_version_is_still_written_as_the_golden_bytes_were(Event event) throws IOException {
        Payload written = CODEC.encode(event);
        assertThat(written.bytes()).isEqualTo(Golden.of(written.schema()).bytes());
    }

    @Test
    void a_full_name_of_two_words_becomes_a_given_and_a_family_name() throws IOException {
        assertThat(personOfVersion1("Søren Ågård"))
                .isEqualTo(new PersonRegistered(
                        "Søren", "Ågård", "Søren Ågård", "x@example.org", Locale.ENGLISH, null, null));
    }

    @Test
    void a_full_name_of_other_than_two_words_stays_whole() throws IOException {
        for (String name : List.of("Plato", "Maria del Carmen Ruiz", "Ludwig van Beethoven")) {
            assertThat(personOfVersion1(name))
                    .isEqualTo(new PersonRegistered(null, null, name, "x@example.org", Locale.ENGLISH, null, null));
        }
    }

    @Test
    void the_chain_shows_each_version_on_its_way() throws IOException {
        SchemaVersion v1 = CODEC.schemas().of("PersonRegistered", 1);
        Payload payload = CODEC.encode(v1, Fields.of("fullName", "Søren Ågård", "email", "x@example.org"));
        Trace trace = CODEC.trace(payload, Histories.ALONE);
        assertThat(trace.stored().fields().get("fullName")).isEqualTo("Søren Ågård");
        assertThat(trace.steps())
                .extracting(step -> step.from().schema().version())
                .containsExactly(1, 2);
        assertThat(trace.steps().get(1).from().fields().get("familyName")).isEqualTo("Ågård");
        assertThat(trace.newest().getFirst().fields().get("displayName")).isEqualTo("Søren Ågård");
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
        var around = new Around(new UUID(0, 1), Instant.EPOCH, () -> Examples.POLICY, () -> {
            throw away;
        });
        assertThatThrownBy(() -> CODEC.decode(payload, around)).isSameAs(away);
        assertThatThrownBy(() -> CODEC.trace(payload, around)).isSameAs(away);
    }

    private static Event personOfVersion1(String fullName) throws IOException {
        SchemaVersion v1 = CODEC.schemas().of("PersonRegistered", 1);
        return decoded(CODEC.encode(v1, Fields.of("fullName", fullName, "email", "x@example.org")));
    }

    private static Event decoded(Payload payload) throws IOException {
        return CODEC.decode(payload, Histories.ALONE).events().getFirst();
    }
}

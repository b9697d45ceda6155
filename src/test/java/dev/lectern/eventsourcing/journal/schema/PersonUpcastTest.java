package dev.lectern.eventsourcing.journal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.domain.person.PersonEvent.PersonRegistered;
import dev.lectern.eventsourcing.journal.TestHistories;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The names of a person in older versions of the event, as they read today. */
class PersonUpcastTest {
    private static final EventCodec CODEC = TestHistories.codec();

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
        EventSchema v1 = CODEC.schemas().of("PersonRegistered", 1);
        Payload payload = CODEC.encode(v1, Fields.of("fullName", "Søren Ågård", "email", "x@example.org"));
        UpcastTrace trace = CODEC.trace(payload, TestHistories.ALONE);
        assertThat(trace.stored().fields().get("fullName")).isEqualTo("Søren Ågård");
        assertThat(trace.steps())
                .extracting(step -> step.from().schema().version())
                .containsExactly(1, 2);
        assertThat(trace.steps().get(1).from().fields().get("familyName")).isEqualTo("Ågård");
        assertThat(trace.newest().getFirst().fields().get("displayName")).isEqualTo("Søren Ågård");
    }

    private static Event personOfVersion1(String fullName) throws IOException {
        EventSchema v1 = CODEC.schemas().of("PersonRegistered", 1);
        return decoded(CODEC.encode(v1, Fields.of("fullName", fullName, "email", "x@example.org")));
    }

    private static Event decoded(Payload payload) throws IOException {
        return CODEC.decode(payload, TestHistories.ALONE).events().getFirst();
    }
}

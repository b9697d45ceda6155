package dev.lectern.operations.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.domain.person.Person;
import dev.lectern.domain.person.PersonEvent.PersonRegistered;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.TestReaders;
import dev.lectern.eventsourcing.journal.schema.Erased;
import dev.lectern.eventsourcing.journal.schema.EventSchema;
import dev.lectern.eventsourcing.journal.schema.Fields;
import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.eventsourcing.journal.schema.SchemaVersion;
import dev.lectern.scenarios.Scenario;
import dev.lectern.scenarios.Verdict;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** A stream that is downloaded from the real PostgreSQL as a scenario file can be read as a scenario by the tests. */
class ScenarioFileTest {
    private final OldProvider provider = new OldProvider();
    private final UUID personId = UUID.randomUUID();

    @Test
    void a_stream_that_was_downloaded_is_a_scenario_that_holds() {
        StreamId session = provider.schedules();
        provider.takesASeat(session, personId, "Ann.Berg@example.com");
        provider.write(session, "EnrolmentCancelled", 1, cancellation("ann.berg@EXAMPLE.com", "Ann Berg is ill"));
        provider.write(session, "GoNoGoDecided", 1, Fields.of("decision", "NOGO", "note", "Ann Berg was the last"));
        String file = file(session);
        assertHolds(file);
        assertThat(file)
                .contains("alder@example.org", "\"Alder Birch cedar dogwood\"", "\"Alder Birch elm fir ginkgo\"")
                .contains("CHF", "\"type\": \"TrainerAnswered\"")
                .doesNotContainIgnoringCase("berg");
    }

    @Test
    void names_that_belong_together_still_do() {
        StreamId person = Person.stream(personId);
        provider.write(person, "PersonRegistered", 1, Fields.of("fullName", "Urs Gunten", "email", "urs@example.com"));
        provider.write(person, "PersonCorrected", 1, Fields.of("fullName", "Urs von Gunten", "email", null));
        provider.write(person, "PersonCorrected", 1, Fields.of("fullName", Erased.of(personId), "email", null));
        String file = file(person);
        assertHolds(file);
        assertThat(file)
                .contains("\"givenName\": \"Alder cedar\"", "\"familyName\": \"Birch\"", "erased:" + personId)
                .doesNotContain("Urs", "Gunten");
    }

    @Test
    void newest_events_are_disguised_too_and_what_is_no_text_stays() {
        StreamId person = Person.stream(personId);
        UUID organisation = UUID.randomUUID();
        provider.write(
                person,
                new PersonRegistered("Ann", "Berg", "Ann Berg", "ann@example.com", Locale.GERMAN, null, organisation));
        String file = file(person);
        assertHolds(file);
        assertThat(file)
                .contains("\"displayName\": \"Alder Birch\"", "alder@example.org", organisation.toString())
                .contains("\"locale\": \"de\"");
    }

    @Test
    void a_reason_that_is_one_of_a_few_is_none_of_anybodys_words() {
        StreamId session = provider.schedules();
        provider.write(session, "SessionCancelled", 2, Fields.of("reason", "LOW_NUMBERS", "alternatives", List.of()));
        assertHolds(file(session));
        assertThat(file(session)).contains("LOW_NUMBERS");
    }

    @Test
    void what_cannot_be_read_is_expected_not_to_be() {
        StreamId session = provider.schedules();
        provider.write(session, "EnrolmentCancelled", 1, cancellation("nobody@example.com", ""));
        provider.write(session, "VenueChanged", 1, Fields.of("location", "online"));
        String file = file(session);
        assertHolds(file);
        assertThat(file)
                .contains("\"quarantine\": \"2\"", "Nobody with the address of this cancellation")
                .contains("\"quarantine\": \"3\"", "Position 2 (");
    }

    @Test
    void bytes_that_nobody_can_read_do_not_go_out_with_what_they_may_hold() {
        StreamId session = provider.schedules();
        byte[] secret = "Ann Berg".getBytes(StandardCharsets.UTF_8);
        provider.write(session, new Payload(OldProvider.CODEC.schemas().newest("CapacityChanged"), secret));
        Schema newer = new Schema.Parser().parse("{\"type\": \"record\", \"name\": \"LearnerNamed\", \"fields\": []}");
        provider.write(session, new Payload(new EventSchema(new SchemaVersion("LearnerNamed", 1), newer), secret));
        provider.write(session, new Payload(OldProvider.CODEC.schemas().of("SessionScheduled", 1), secret));
        String file = file(session);
        assertHolds(file);
        assertThat(file)
                .contains("\"quarantine\": \"2\"", "\"quarantine\": \"3\"", "\"bytes\": \"ffff")
                .contains("\"quarantine\": \"4\"")
                .doesNotContain("416e6e");
    }

    private static Fields cancellation(String email, String reason) {
        return Fields.of("learnerEmail", email, "reason", reason);
    }

    private String file(StreamId stream) {
        JsonObject file =
                new ScenarioFile(provider.journal, OldProvider.CODEC, TestHistories.ALL, provider.tenant).of(stream);
        return PrettyJson.text(file);
    }

    private static void assertHolds(String file) {
        Scenario scenario = Scenario.read(OldProvider.CODEC, file);
        var testReaders = new TestReaders(OldProvider.CODEC, scenario.policy(), scenario.stored());
        assertThat(Verdict.of(OldProvider.CODEC, scenario, testReaders.streamByStream()))
                .isEmpty();
        assertThat(scenario.expects()).hasSameSizeAs(scenario.given().values());
    }
}

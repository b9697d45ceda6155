package dev.lectern.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.eventsourcing.journal.Outcome;
import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.TestReaders;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.SchemaVersion;
import dev.lectern.eventsourcing.journal.schema.Upcaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each scenario file is a test, named by what the scenario says. */
class ScenarioTest {
    private static final EventCodec CODEC = TestHistories.codec();

    @TestFactory
    Stream<DynamicTest> what_was_once_written_reads_as_it_should() throws IOException {
        return ScenarioDrafts.files().stream().map(ScenarioTest::test);
    }

    @Test
    void every_upcaster_has_its_scenario() throws IOException {
        Set<SchemaVersion> told = new HashSet<>();
        for (Path file : ScenarioDrafts.files())
            told.addAll(ScenarioDrafts.told(CODEC, Scenario.read(CODEC, Files.readString(file))));
        assertThat(told)
                .containsAll(TestHistories.ALL.stream()
                        .flatMap(history -> history.upcasters().stream())
                        .map(Upcaster::from)
                        .toList());
    }

    private static DynamicTest test(Path file) {
        try {
            Scenario scenario = Scenario.read(CODEC, Files.readString(file));
            return DynamicTest.dynamicTest(scenario.says(), file.toUri(), () -> assertHolds(scenario));
        } catch (IOException | RuntimeException e) {
            return DynamicTest.dynamicTest(file.toString(), file.toUri(), () -> {
                throw new AssertionError(file + " is no scenario. " + e.getMessage(), e);
            });
        }
    }

    private static void assertHolds(Scenario scenario) {
        Map<Stored, Outcome> outcomes = readings(scenario).streamByStream();
        assertThat(Verdict.of(CODEC, scenario, outcomes)).isEmpty();
        assertReadsTheSameFromEverywhere(scenario, outcomes);
    }

    /** Reads as a view does that begins anywhere, with the events before and without them. */
    private static void assertReadsTheSameFromEverywhere(Scenario scenario, Map<Stored, Outcome> outcomes) {
        TestReaders testReaders = readings(scenario);
        for (int after = 0; after < scenario.given().size(); after++)
            for (int limit : new int[] {1, 3, Integer.MAX_VALUE}) {
                var found = new HashMap<>(outcomes);
                found.putAll(testReaders.inOrder(after, limit));
                assertThat(found)
                        .as("read after position %d, %d at a time", after, limit)
                        .isEqualTo(outcomes);
            }
    }

    private static TestReaders readings(Scenario scenario) {
        return new TestReaders(CODEC, scenario.policy(), scenario.stored());
    }
}

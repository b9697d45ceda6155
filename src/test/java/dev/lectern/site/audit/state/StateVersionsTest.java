package dev.lectern.site.audit.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.Lectern;
import dev.lectern.eventsourcing.journal.AggregateType;
import dev.lectern.eventsourcing.journal.Outcome;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.TestReaders;
import dev.lectern.eventsourcing.journal.Unreadable;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.scenarios.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests the states at every version of every stream of the scenarios, whose events have any schema version. */
class StateVersionsTest {
    private static final EventCodec CODEC = TestHistories.codec();

    /** Mutant: one event more or fewer than had been written. */
    @Test
    void a_version_is_what_the_stream_was_before_it_went_on() throws IOException {
        int seen = 0;
        for (Path file : files()) {
            Scenario scenario = Scenario.read(CODEC, Files.readString(file));
            for (StreamId stream : streams(scenario))
                for (AggregateType kind : Lectern.AGGREGATES)
                    if (kind.decider() != null && kind.category().equals(stream.category())) {
                        List<Stored> stored = of(scenario, stream);
                        StateVersions today = pictures(kind, scenario, stored);
                        for (int version = 1; isTold(today, version); version++) {
                            StateVersions then = pictures(kind, scenario, stored.subList(0, version));
                            assertThat(today.state(version))
                                    .as("%s, version %d", file, version)
                                    .isEqualTo(then.aggregate()
                                            .state(then.versions().read()));
                            assertThat(today.at(version)).isEqualTo(then.at(version));
                            assertThat(today.since(version)).isNotNull();
                            seen++;
                        }
                    }
        }
        assertThat(seen).isGreaterThan(150);
    }

    /**
     * Whether the state can be shown: some scenarios begin in the middle, and some end with an event that cannot be
     * read.
     */
    private static boolean isTold(StateVersions stateVersions, int version) {
        if (version > stateVersions.versions().last()
                || stateVersions.versions().stop() != null) return false;
        try {
            return stateVersions.isBegun(stateVersions.versions().last());
        } catch (IllegalStateException | ClassCastException inTheMiddle) {
            return false;
        }
    }

    private static StateVersions pictures(AggregateType kind, Scenario scenario, List<Stored> stored) {
        Map<Stored, Outcome> outcomes = new TestReaders(CODEC, scenario.policy(), stored).streamByStream();
        var streamVersions =
                StreamVersions.of(stored, each -> recorded(each, Objects.requireNonNull(outcomes.get(each))));
        return new StateVersions(kind, streamVersions, state -> StateStages.TELLING);
    }

    private static List<Recorded> recorded(Stored stored, Outcome outcome) {
        if (outcome.unreadable() != null)
            throw new Unreadable(stored, new IllegalArgumentException(outcome.unreadable()));
        return IntStream.range(0, outcome.events().size())
                .mapToObj(i -> new Recorded(stored, i, outcome.events().get(i)))
                .toList();
    }

    private static List<StreamId> streams(Scenario scenario) {
        return scenario.stored().stream().map(Stored::stream).distinct().toList();
    }

    private static List<Stored> of(Scenario scenario, StreamId stream) {
        return scenario.stored().stream()
                .filter(each -> each.stream().equals(stream))
                .toList();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/scenarios"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}

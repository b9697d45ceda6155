package dev.lectern.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.Lectern;
import dev.lectern.domain.session.Session;
import dev.lectern.eventsourcing.journal.AggregateType;
import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.TestReaders;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.StateCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state that the scenarios pass through is written as a snapshot and read back unchanged. */
class SnapshotStatesTest {
    private static final EventCodec CODEC = TestHistories.codec();

    /** Those that have a state. */
    static Stream<AggregateType> everyAggregate() {
        return Lectern.AGGREGATES.stream().filter(aggregate -> aggregate.decider() != null);
    }

    @Test
    void a_state_is_read_as_it_was_written() throws IOException {
        var kinds = new HashSet<Class<?>>();
        int states = 0;
        for (Path file : files())
            for (List<Event> stream : streams(Scenario.read(CODEC, Files.readString(file))))
                for (Object state : states(stream)) {
                    StateCodec codec = StateCodec.of(interfaceOf(state));
                    Object read = codec.read(codec.write(state));
                    assertThat(read).as("%s", file).isEqualTo(state);
                    assertThat(read).hasToString(state.toString()); // the order of maps, too
                    kinds.add(state.getClass());
                    states++;
                }
        assertThat(states).isGreaterThan(200);
        assertThat(kinds).contains(Session.Cancelled.class, Session.Confirmed.class, Session.Opened.class);
    }

    @ParameterizedTest
    @MethodSource("everyAggregate")
    void the_shape_of_every_aggregate_is_a_schema_of_avro(AggregateType aggregate) {
        Schema schema = StateCodec.of(aggregate.states()).schema();
        assertThat(new Schema.Parser().parse(schema.toString())).isEqualTo(schema);
    }

    record Before(UUID id, int seats) {}

    record After(UUID id, long seats) {}

    /** Mutant: the fingerprint depends on the build alone, not on the shape of the state. */
    @Test
    void another_shape_has_another_fingerprint() {
        assertThat(StateCodec.of(Before.class).fingerprint())
                .isNotEqualTo(StateCodec.of(After.class).fingerprint());
        assertThat(StateCodec.of(Before.class).fingerprint())
                .isEqualTo(StateCodec.of(Before.class).fingerprint());
    }

    private static Class<?> interfaceOf(Object state) {
        return Stream.of(state.getClass().getInterfaces())
                .filter(Class::isSealed)
                .findFirst()
                .orElseThrow();
    }

    private static List<List<Event>> streams(Scenario scenario) {
        var outcomes = new TestReaders(CODEC, scenario.policy(), scenario.stored()).streamByStream();
        var streams = new ArrayList<List<Event>>();
        Set<Object> ids = new HashSet<>();
        for (Stored stored : scenario.stored())
            if (ids.add(stored.stream()))
                streams.add(scenario.stored().stream()
                        .filter(each -> each.stream().equals(stored.stream()))
                        .flatMap(each -> Objects.requireNonNull(outcomes.get(each)).events().stream())
                        .toList());
        return streams;
    }

    /** The states that the events fold to, as far as they do: some scenarios begin in the middle of a stream. */
    private static List<Object> states(List<Event> stream) {
        var states = new ArrayList<>();
        for (AggregateType aggregate : everyAggregate().toList())
            for (int i = 1; i <= stream.size(); i++)
                try {
                    states.add(Objects.requireNonNull(aggregate.decider()).fold(stream.subList(0, i)));
                } catch (IllegalStateException | ClassCastException notThis) {
                    break;
                }
        return states;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/scenarios"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}

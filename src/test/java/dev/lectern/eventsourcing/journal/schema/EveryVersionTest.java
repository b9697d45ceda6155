package dev.lectern.eventsourcing.journal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.eventsourcing.journal.Outcome;
import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.TestReaders;
import dev.lectern.eventsourcing.journal.Unreadable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads, for every version, many random events as they could have been written. {@code -Dlectern.seed=…} sets another
 * seed, {@code -Dlectern.values=…} another number of events. Each is read after prior events that it may refer to.
 */
@ParameterizedClass
@MethodSource("everyVersion")
public class EveryVersionTest {
    private static final int LEAST_PER_CENT = 75;
    private static final EventCodec CODEC = TestHistories.codec();
    private static final Map<EventSchema, List<RandomEvent>> MADE = new HashMap<>(); // of one version at a time

    private final EventSchema version;
    private final List<RandomEvent> all;

    EveryVersionTest(EventSchema version) {
        this.version = version;
        MADE.keySet().retainAll(Set.of(version));
        all = MADE.computeIfAbsent(version, each -> RandomEvent.all(CODEC, each));
    }

    static Stream<EventSchema> everyVersion() {
        return CODEC.schemas().all().stream();
    }

    @Test
    void what_was_written_is_read_back() throws IOException {
        for (RandomEvent made : all)
            assertThat(CODEC.stored(made.stream().getLast()).fields())
                    .as(made.description())
                    .isEqualTo(made.fields());
    }

    @Test
    void most_of_it_reads_today_and_the_rest_is_refused_with_a_sentence() {
        int read = 0;
        for (RandomEvent made : all) {
            Outcome outcome = lastOf(CODEC, made.stream());
            if (outcome.unreadable() == null) read++;
            else
                assertThat(outcome.unreadable())
                        .as(made.description())
                        .matches("(?s)Position \\d+ \\(.* cannot be read: .{10}.*")
                        .doesNotContain("null");
        }
        assertThat(100 * read / RandomEvent.VALUES)
                .as("per cent of %s that can be read", version)
                .isGreaterThanOrEqualTo(LEAST_PER_CENT);
    }

    @Test
    void what_it_reads_as_is_written_and_read_without_a_change() throws IOException {
        for (RandomEvent made : all)
            for (Event event : lastOf(CODEC, made.stream()).events()) {
                Payload written = CODEC.encode(event);
                assertThat(isValid(written)).as(made.description()).isTrue();
                assertThat(lastOf(CODEC, List.of(written)).events())
                        .as(made.description())
                        .containsExactly(event);
            }
    }

    @Test
    void a_detour_over_any_version_on_its_way_leads_to_the_same() {
        for (RandomEvent made : all) {
            Outcome outcome = lastOf(CODEC, made.stream());
            if (outcome.unreadable() != null) continue;
            UpcastTrace trace = trace(made.stream());
            if (trace.steps().stream().anyMatch(EveryVersionTest::isByStored)) continue; // then a detour is another way
            assertThat(trace.newest())
                    .as(made.description())
                    .isEqualTo(outcome.events().stream()
                            .map(EveryVersionTest::form)
                            .toList());
            for (UpcastTrace.Step step : trace.steps())
                assertThat(step.to().stream().flatMap(versionedFields -> eventsOf(made, versionedFields)))
                        .as("%s, by way of %s", made.description(), step.from())
                        .containsExactlyElementsOf(eventsOf(made, step.from()).toList());
        }
    }

    @Test
    void it_reads_the_same_whichever_events_before_it_are_left_out() {
        for (RandomEvent made : all) {
            List<Stored> stored = TestHistories.stored(made.stream());
            Stored last = stored.getLast();
            Outcome alone = lastOf(CODEC, made.stream());
            for (int every = 1; every <= 3; every++) {
                int some = every;
                assertThat(new TestReaders(CODEC, Examples.POLICY, stored)
                                .some(event -> event.equals(last) || event.version() % some == 0)
                                .get(last))
                        .as(made.description())
                        .isEqualTo(alone);
            }
        }
    }

    @Test
    void the_same_bytes_read_the_same_again_and_in_other_threads() {
        Supplier<List<Outcome>> reading =
                () -> all.stream().map(each -> lastOf(CODEC, each.stream())).toList();
        var first = CompletableFuture.supplyAsync(reading);
        var second = CompletableFuture.supplyAsync(reading);
        List<Outcome> here = reading.get();
        assertThat(first.join()).isEqualTo(here);
        assertThat(second.join()).isEqualTo(here);
    }

    @Test
    void a_trace_is_refused_like_the_event_or_not_at_all() {
        for (RandomEvent made : all) {
            Outcome outcome = lastOf(CODEC, made.stream());
            if (outcome.unreadable() == null) continue;
            try {
                trace(made.stream());
            } catch (Unreadable e) {
                assertThat(e).as(made.description()).hasMessage(outcome.unreadable());
            }
        }
    }

    private static boolean isByStored(UpcastTrace.Step step) {
        return step.upcaster() != null && step.upcaster().notes().isByStored();
    }

    /** The events that the last event of a stream reads as, if reading begins there. */
    static Outcome lastOf(EventCodec codec, List<Payload> stream) {
        List<Stored> stored = TestHistories.stored(stream);
        return Objects.requireNonNull(new TestReaders(codec, Examples.POLICY, stored)
                .inOrder(stored.size() - 1, 1)
                .get(stored.getLast()));
    }

    private static UpcastTrace trace(List<Payload> stream) {
        List<Stored> stored = TestHistories.stored(stream);
        return new TestReaders(CODEC, Examples.POLICY, stored).trace(stored.getLast());
    }

    private static Stream<Event> eventsOf(RandomEvent made, VersionedFields versionedFields) {
        Outcome outcome = lastOf(CODEC, made.with(CODEC, versionedFields));
        assertThat(outcome.unreadable()).as(made.description()).isNull();
        return outcome.events().stream();
    }

    private static VersionedFields form(Event event) {
        try {
            return CODEC.stored(CODEC.encode(event));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Whether Avro itself reads it to the last byte and finds it valid. */
    private static boolean isValid(Payload written) throws IOException {
        assertThat(written.schema())
                .isEqualTo(CODEC.schemas().newest(written.schema().type()));
        BinaryDecoder in = DecoderFactory.get().binaryDecoder(written.bytes(), null);
        Object datum = new GenericDatumReader<>(written.schema().schema()).read(null, in);
        return in.isEnd() && GenericData.get().validate(written.schema().schema(), datum);
    }
}

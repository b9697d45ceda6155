package dev.lectern.bench;

import dev.lectern.eventsourcing.journal.OldStreams;
import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.eventsourcing.journal.schema.SchemaVersion;
import dev.lectern.eventsourcing.journal.schema.UpcastContext;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Decodes old versions and the newest one. {@code SessionScheduled} v1 is upcast in three steps and becomes four
 * events.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(1)
public class UpcasterBench {
    private static final int LONG = 40_000;
    private static final UpcastContext AROUND = new UpcastContext(
            new SchemaVersion("SessionScheduled", 1),
            new UUID(1, 2),
            Instant.parse("2020-03-01T08:00:00Z"),
            () -> Samples.POLICY,
            TestHistories.ALONE::past);

    private final EventCodec codec = TestHistories.codec();
    private final Payload scheduledNewest = Samples.newest(codec, "SessionScheduled");
    private final List<Payload> scheduledNewestApart = Samples.scheduledApart(codec);
    private final Payload scheduledV1 = Samples.scheduledV1(codec);
    private final Payload personNewest = Samples.newest(codec, "PersonRegistered");
    private final Payload personV1 = Samples.personV1(codec);
    private final List<Payload> mixed = Samples.mixedStream(codec, 40);
    private final List<Payload> today = Samples.todaysStream(codec, 40);

    private final List<Payload> longAsking = OldStreams.asking(codec, LONG);
    private final List<Payload> longAlone = OldStreams.alone(codec, LONG);

    @Benchmark
    public Object scheduledNewest() throws IOException {
        return codec.decode(scheduledNewest, AROUND);
    }

    /** The four events that v1 becomes, each in its newest version. */
    @Benchmark
    public int scheduledNewestFourEvents() throws IOException {
        int events = 0;
        for (Payload payload : scheduledNewestApart)
            events += codec.decode(payload, AROUND).events().size();
        return events;
    }

    @Benchmark
    public Object scheduledV1() throws IOException {
        return codec.decode(scheduledV1, AROUND);
    }

    @Benchmark
    public Object personNewest() throws IOException {
        return codec.decode(personNewest, AROUND);
    }

    @Benchmark
    public Object personV1() throws IOException {
        return codec.decode(personV1, AROUND);
    }

    /** A session with 40 seats, with events of every version. */
    @Benchmark
    public Object mixedStream() {
        return TestHistories.upToDate(codec, Samples.POLICY, mixed);
    }

    /** The same session, with events of the newest versions only. */
    @Benchmark
    public Object todaysStream() {
        return TestHistories.upToDate(codec, Samples.POLICY, today);
    }

    /** A stream of 40,000 old events, four of five of which ask for prior events. */
    @Benchmark
    public Object longStreamAsking() {
        return TestHistories.upToDate(codec, Samples.POLICY, longAsking);
    }

    /** A stream of 40,000 old events that use nothing but themselves. */
    @Benchmark
    public Object longStreamAlone() {
        return TestHistories.upToDate(codec, Samples.POLICY, longAlone);
    }
}

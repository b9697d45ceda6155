package dev.lectern.eventsourcing.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.Payload;
import java.lang.management.ManagementFactory;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Four times as long a stream is four times the work, also if every event asks for those before it. No clock. */
class LongContextTest {
    private static final int SHORT = 2_000;
    private static final int LONG = 4 * SHORT;
    private static final EventCodec CODEC = TestHistories.codec();
    private static final TenantPolicy POLICY = new TenantPolicy(Currency.getInstance("CHF"), ZoneOffset.UTC);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Stream<Named<BiFunction<EventCodec, Integer, List<Payload>>>> streams() {
        return Stream.of(Named.of("a session", OldStreams::asking), Named.of("a person", OldStreams::corrections));
    }

    /** Mutants: the prior events, or those of a type, or the older versions are copied for each event that asks. */
    @ParameterizedTest
    @MethodSource("streams")
    void bytes_grow_as_the_stream_does(BiFunction<EventCodec, Integer, List<Payload>> streams) {
        List<Payload> few = streams.apply(CODEC, SHORT);
        List<Payload> many = streams.apply(CODEC, LONG);
        allocated(few); // loads classes
        assertThat(allocated(many)).isLessThan(5 * allocated(few));
    }

    /** The bytes that this thread allocates to read a stream. */
    private static long allocated(List<Payload> stream) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        assertThat(TestHistories.upToDate(CODEC, POLICY, stream)).hasSize(stream.size());
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}

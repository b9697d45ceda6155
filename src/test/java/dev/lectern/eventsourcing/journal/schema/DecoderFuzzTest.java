package dev.lectern.eventsourcing.journal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.lectern.eventsourcing.journal.Outcome;
import dev.lectern.eventsourcing.journal.TestHistories;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Decodes arbitrary bytes as any version: they are read, or refused with a sentence. A normal build tries the golden
 * bytes of each version; {@code mvn -Pfuzz test} tries what the fuzzer makes of them.
 */
class DecoderFuzzTest {
    private static final EventCodec CODEC = TestHistories.codec();
    private static final List<EventSchema> VERSIONS = CODEC.schemas().all().stream()
            .sorted(Comparator.comparing(EventSchema::toString))
            .toList();

    /** The golden bytes of each version, after a byte with the version's index. */
    static Stream<byte[]> goldenBytes() throws IOException {
        var inputs = new ArrayList<byte[]>();
        for (int i = 0; i < VERSIONS.size(); i++) {
            byte[] golden =
                    Golden.landed(Path.of(""), VERSIONS.get(i)).payload().bytes();
            byte[] input = new byte[golden.length + 1];
            input[0] = (byte) i;
            System.arraycopy(golden, 0, input, 1, golden.length);
            inputs.add(input);
        }
        return inputs.stream();
    }

    @MethodSource("goldenBytes")
    @FuzzTest(maxDuration = "1m")
    void any_bytes_are_read_or_refused_with_a_sentence(byte[] input) throws IOException {
        if (input.length == 0) return;
        EventSchema version = VERSIONS.get((input[0] & 0xFF) % VERSIONS.size());
        var payload = new Payload(version, Arrays.copyOfRange(input, 1, input.length));
        var stream = new ArrayList<>(Examples.before(CODEC, version));
        stream.add(payload);
        Outcome outcome = EveryVersionTest.lastOf(CODEC, stream);
        if (outcome.unreadable() != null) assertThat(outcome.unreadable()).matches("(?s)Position .*: .{10}.*");
        else assertSound(payload, outcome);
    }

    /** What can be read says the same when it is written again. */
    private static void assertSound(Payload payload, Outcome outcome) throws IOException {
        VersionedFields stored = CODEC.stored(payload);
        assertThat(CODEC.stored(CODEC.encode(stored.schema(), stored.fields()))).isEqualTo(stored);
        assertThat(new FieldsJson().read(stored.schema().schema(), FieldsJson.write(stored.fields())))
                .isEqualTo(stored.fields());
        for (Event event : outcome.events())
            assertThat(EveryVersionTest.lastOf(CODEC, List.of(CODEC.encode(event)))
                            .events())
                    .containsExactly(event);
    }
}

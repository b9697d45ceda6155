package dev.lectern.eventsourcing.journal.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A snapshot belongs to the build that made it, because other code may fold the same events to another state. Mutant:
 * {@link StateCodec#fingerprint} without the build.
 */
class BuildFingerprintTest {
    @TempDir
    Path classes;

    private record Seats(int taken) {}

    @Test
    void another_class_is_another_build() throws IOException {
        byte[] none = BuildFingerprint.of(classes);
        Files.writeString(classes.resolve("Seats.class"), "one");
        byte[] one = BuildFingerprint.of(classes);
        Files.writeString(classes.resolve("Seats.class"), "two");
        assertThat(one).isNotEqualTo(none).isNotEqualTo(BuildFingerprint.of(classes));
        assertThat(one).isNotEqualTo(BuildFingerprint.BYTES);
    }

    @Test
    void a_snapshot_is_of_its_state_and_of_its_build() {
        StateCodec codec = StateCodec.of(Seats.class);
        byte[] schema = codec.schema().toString().getBytes(UTF_8);
        assertThat(codec.fingerprint())
                .isEqualTo(Digests.sha256(schema, BuildFingerprint.BYTES))
                .isNotEqualTo(Digests.sha256(schema));
    }
}

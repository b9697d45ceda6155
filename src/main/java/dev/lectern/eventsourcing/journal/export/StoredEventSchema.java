package dev.lectern.eventsourcing.journal.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The text of the Avro schema of an {@link ExportedEvent}, exactly as it is written in the header. It also says how the
 * hashes are computed.
 */
final class StoredEventSchema {
    static final String TEXT = text();

    /** For exports whose hash chain begins with the head of another journal. */
    static final String WITH_SOURCE =
            TEXT.replace("32 zeros at first", "at first SHA-256( position 8 · hash 32 ) of lectern.source");

    private StoredEventSchema() {}

    private static String text() {
        try (var in = Objects.requireNonNull(StoredEventSchema.class.getResourceAsStream("StoredEvent.avsc"))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

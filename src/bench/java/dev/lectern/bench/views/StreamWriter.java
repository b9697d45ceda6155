package dev.lectern.bench.views;

import dev.lectern.eventsourcing.journal.StreamId;
import java.util.UUID;

/** A stream that is being written, with its version so far. */
final class StreamWriter {
    final StreamId stream;
    int version;

    StreamWriter(String category, UUID id) {
        this.stream = new StreamId(category, id);
    }

    UUID id() {
        return stream.id();
    }
}

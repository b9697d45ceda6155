package dev.lectern.journal;

import dev.lectern.journal.schema.SchemaVersion;
import java.time.Instant;
import java.util.UUID;

/** An event as it lies in the journal: its envelope and the bytes that were written, with the schema that wrote them. */
public record Stored(
        long position,
        StreamId stream,
        int version,
        UUID eventId,
        Instant occurredAt,
        SchemaVersion schema,
        byte[] payload,
        Metadata metadata) {}

package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.schema.SchemaVersion;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as it lies in the journal: its envelope and the bytes that were written, with the schema that wrote them.
 *
 * @param metadataJson as it is stored; whoever only replays events has no use for what is in it
 */
public record Stored(
        long position,
        StreamId stream,
        int version,
        UUID eventId,
        Instant occurredAt,
        SchemaVersion schema,
        byte[] payload,
        String metadataJson) {

    public Stored(
            long position,
            StreamId stream,
            int version,
            UUID eventId,
            Instant occurredAt,
            SchemaVersion schema,
            byte[] payload,
            Metadata metadata) {
        this(position, stream, version, eventId, occurredAt, schema, payload, metadata.toJson());
    }

    /** Who made it, and because of what. */
    public Metadata metadata() {
        return Metadata.parse(metadataJson);
    }
}

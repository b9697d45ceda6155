package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.schema.EventSchema;
import java.time.Instant;
import java.util.UUID;

/**
 * A stored event, as it was written and not upcast: its envelope, its payload, and the schema that wrote the payload.
 *
 * @param position in the tenant's journal, from 1
 * @param version in its stream, from 1
 * @param payload Avro binary
 * @param metadataJson as stored; parsed only on request, since replaying events does not need it
 */
public record Stored(
        long position,
        StreamId stream,
        int version,
        UUID eventId,
        Instant occurredAt,
        EventSchema schema,
        byte[] payload,
        String metadataJson) {

    public Stored(
            long position,
            StreamId stream,
            int version,
            UUID eventId,
            Instant occurredAt,
            EventSchema schema,
            byte[] payload,
            Metadata metadata) {
        this(position, stream, version, eventId, occurredAt, schema, payload, metadata.toJson());
    }

    /** Who caused the event, and because of what. */
    public Metadata metadata() {
        return Metadata.parse(metadataJson);
    }
}

package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it lies in the journal's table. Its place there is known only when a {@link Batch} places it on a head.
 *
 * @param commandId of the command that made it, on the last event of the append; null on all others
 * @param occurredAt in whole microseconds, as the database keeps it
 * @param content the hash of all but its place; see {@link Chain}
 * @param position in the tenant's journal; 0 until it is placed
 * @param version in its stream; 0 until it is placed
 * @param hash of this event and all before it; empty until it is placed
 */
public record EventRow(
        String stream,
        int schemaId,
        @Nullable UUID commandId,
        Instant occurredAt,
        UUID eventId,
        byte[] payload,
        String metadata,
        byte[] content,
        long position,
        int version,
        byte[] hash) {

    private static final byte[] NO_HASH = {};

    /** @param schema the fingerprint of the schema that wrote the payload */
    public static EventRow of(
            TenantId tenant,
            String stream,
            int schemaId,
            byte[] schema,
            @Nullable UUID commandId,
            Instant occurredAt,
            UUID eventId,
            byte[] payload,
            String metadata) {
        byte[] content = Chain.content(tenant, eventId, commandId, occurredAt, schema, stream, metadata, payload);
        return new EventRow(
                stream, schemaId, commandId, occurredAt, eventId, payload, metadata, content, 0, 0, NO_HASH);
    }

    public EventRow at(long itsPosition, int itsVersion, byte[] itsHash) {
        return new EventRow(
                stream,
                schemaId,
                commandId,
                occurredAt,
                eventId,
                payload,
                metadata,
                content,
                itsPosition,
                itsVersion,
                itsHash);
    }
}

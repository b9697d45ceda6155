package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the journal's table {@code event}. It gets its position, version and hash when a {@link Batch} places it on
 * a head.
 *
 * @param schemaId the number of the schema that wrote the payload, in this installation; see {@link StoredSchemas}
 * @param commandId the id of the command, on the last event of the append; null on all others
 * @param occurredAt in whole microseconds, as the database stores it
 * @param metadata JSON text; see {@link Metadata}
 * @param content the hash of everything except position and version; see {@link Chain}
 * @param position in the tenant's journal; 0 until the row is placed
 * @param version in its stream; 0 until the row is placed
 * @param hash of this event and all before it; empty until the row is placed
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

    /** This row, placed. */
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

package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it will lie in the journal, but for its place, which is known only under way.
 *
 * @param commandId of the command that made it, on the last event of the append; null on all others
 * @param occurredAt in whole microseconds, as the database keeps it
 * @param content its hash; see {@link Chain}
 */
public record EventRow(
        String stream,
        int schemaId,
        @Nullable UUID commandId,
        Instant occurredAt,
        UUID eventId,
        byte[] payload,
        String metadata,
        byte[] content) {

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
        return new EventRow(stream, schemaId, commandId, occurredAt, eventId, payload, metadata, content);
    }

    /** The same with its place in the journal. */
    public record Placed(EventRow row, long position, int version, byte[] hash) {}
}

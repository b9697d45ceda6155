package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Events to be written together or not at all, to one stream or several of one tenant.
 *
 * @param commandId makes it idempotent; null where nobody can ask twice
 * @param at when it happened, for all its events
 */
public record Append(TenantId tenant, @Nullable UUID commandId, Instant at, Metadata metadata, List<Write> writes) {

    /** One stream's share. */
    public record Write(StreamId stream, Expected expected, List<NewEvent> events) {}

    public record NewEvent(UUID eventId, Payload payload) {}
}

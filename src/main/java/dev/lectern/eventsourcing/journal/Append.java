package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An append: events to be written together or not at all, to one stream or several streams of one tenant.
 *
 * @param commandId makes the append idempotent; null if it is never sent twice
 * @param at the time at which all its events happened
 */
public record Append(TenantId tenant, @Nullable UUID commandId, Instant at, Metadata metadata, List<Write> writes) {

    /** The events for one stream, and the version at which the stream must be before them. */
    public record Write(StreamId stream, Expected expected, List<NewEvent> events) {}

    public record NewEvent(UUID eventId, Payload payload) {}
}

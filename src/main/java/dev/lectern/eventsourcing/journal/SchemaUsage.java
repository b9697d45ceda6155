package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.schema.EventVersion;
import java.time.Instant;

/**
 * How many events of one tenant lie in the journal as one version of one type wrote them, and when the first and the last of them happened.
 *
 * @param position of the first
 */
public record SchemaUsage(String type, int version, long events, long position, Instant first, Instant last) {
    public EventVersion id() {
        return new EventVersion(type, version);
    }
}

package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.schema.SchemaVersion;
import java.time.Instant;

/**
 * The usage of one schema version in a tenant's journal.
 *
 * @param events how many stored events have this version
 * @param position of the first of them
 * @param first when the earliest of them happened
 * @param last when the latest of them happened
 */
public record SchemaUsage(SchemaVersion version, long events, long position, Instant first, Instant last) {}

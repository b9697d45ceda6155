package dev.lectern.eventsourcing.journal.schema;

/**
 * The event that an event is merged with.
 *
 * @param other the version of the other event
 * @param key the field that both events have
 * @param follows whether the other event comes after this one, and so makes the merged event
 */
public record MergeHalf(SchemaVersion other, String key, boolean follows) {}

package dev.lectern.eventsourcing.journal;

/**
 * Where an append ended.
 *
 * @param position of its last event in the tenant's journal; a view that has reached it shows the effect
 * @param version of its last event in that event's stream
 * @param repeated the command had been done before: this is its first result, and nothing was written now
 */
public record Appended(long position, int version, boolean repeated) {}

package dev.lectern.eventsourcing.journal;

/**
 * The result of an append.
 *
 * @param position the position of its last event; a view that has reached it shows the effect
 * @param version the version of its last event in that event's stream
 * @param repeated whether nothing was written now, because the command had been done before (this is its first result)
 *     or led to no events (these are the stream's last position and version)
 */
public record Appended(long position, int version, boolean repeated) {}

package dev.lectern.eventsourcing.journal;

/**
 * The end of a tenant's journal.
 *
 * @param position of its last event, 0 if there is none
 * @param hash of its last event, which covers all events up to it; 32 zeros if there is none
 */
public record Head(long position, byte[] hash) {}

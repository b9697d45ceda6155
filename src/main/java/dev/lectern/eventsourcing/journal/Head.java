package dev.lectern.eventsourcing.journal;

/**
 * Where a tenant's journal ends.
 *
 * @param position of its last event, 0 if there is none
 * @param hash of its last event, which stands for all events up to here; 32 zeros if there is none
 */
public record Head(long position, byte[] hash) {}

package dev.lectern.eventsourcing.journal;

/**
 * What a stream's events make of its aggregate.
 *
 * @param version of the last stored event that is in it; 0 if there is no such stream
 * @param position of that event in the tenant's journal, 0 if there is none
 */
public record VersionedState<S>(S state, int version, long position) {}

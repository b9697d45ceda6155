package dev.lectern.eventsourcing.journal;

/**
 * The state of an aggregate at a version of its stream: the fold of events 1…version.
 *
 * @param version of the last stored event that was folded; 0 if the stream does not exist
 * @param position of that event in the tenant's journal, 0 if there is none
 */
public record VersionedState<S>(S state, int version, long position) {}

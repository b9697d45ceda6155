package dev.lectern.eventsourcing.journal;

import java.util.List;

/**
 * A piece of a tenant's journal, read.
 *
 * @param until the position of the last stored event in it, which may read as nothing today; where it began if there is none
 */
public record EventPage(List<Recorded> recorded, long until) {}

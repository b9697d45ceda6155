package dev.lectern.eventsourcing.journal;

import java.util.List;

/**
 * A page of events from a tenant's journal.
 *
 * @param recorded the events, in order; a stored event may read as none or several
 * @param until the position up to which the journal was read, after which the next page begins
 */
public record EventPage(List<Recorded> recorded, long until) {}

package dev.lectern.eventsourcing.reactors;

import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.tenancy.Caller.Cause;
import java.time.Instant;
import java.util.UUID;

/**
 * A time at which a reactor must act, although no event happens.
 *
 * @param id the id of what ends at that time: a hold, an offer
 * @param cause the event that set the deadline
 */
public record Deadline(String reactor, UUID id, StreamId stream, Instant dueAt, Cause cause) {}

package dev.lectern.eventsourcing.reactors;

import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.tenancy.Caller.Cause;
import java.time.Instant;
import java.util.UUID;

/**
 * When a reactor must act although nothing happens.
 *
 * @param id of what ends then: a hold, an offer
 * @param cause the event that set it
 */
public record Deadline(String reactor, UUID id, StreamId stream, Instant dueAt, Cause cause) {}

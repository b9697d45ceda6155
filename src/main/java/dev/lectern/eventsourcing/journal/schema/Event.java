package dev.lectern.eventsourcing.journal.schema;

/**
 * An event: something that happened. Each aggregate has a sealed interface of records for its events:
 * {@code sealed interface SessionEvent extends Event}.
 */
public interface Event {}

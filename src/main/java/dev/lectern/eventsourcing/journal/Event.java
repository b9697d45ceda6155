package dev.lectern.eventsourcing.journal;

/** Something that happened. Each aggregate seals its own: {@code sealed interface SessionEvent extends Event} of records. */
public interface Event {}

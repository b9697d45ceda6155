package dev.lectern.eventsourcing.journal;

import java.time.Instant;

/** A command: a request to change one aggregate. It carries the time, so that a {@link Decider} never reads a clock. */
public interface Command {
    Instant at();
}

package dev.lectern.eventsourcing.journal;

import java.time.Instant;

/** Something asked for. It carries its clock, so that a decider need not look at one. */
public interface Command {
    Instant at();
}

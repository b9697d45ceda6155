package dev.lectern.eventsourcing.projections;

/** An action on a generation, by a user, an operator or Lectern itself. Each is recorded. */
public enum ViewAction {
    BEGUN,
    PAUSED,
    RESUMED,
    CANCELLED,
    /** A switch-over was requested, whatever the comparison says. */
    ASKED,
    /** A comparison with the live rows was requested, after which the rebuild waits. */
    COMPARISON_ASKED,
    COMPARED,
    SWITCHED,
    ROLLED_BACK,
    DROPPED,
    QUARANTINED,
    RETRIED,
    SKIPPED
}

package dev.lectern.eventsourcing.projections;

/** What is done to a generation, by people, operators or Lectern itself; each is noted down. */
public enum ViewAction {
    BEGUN,
    PAUSED,
    RESUMED,
    CANCELLED,
    /** That it be switched to, whatever the comparison said. */
    ASKED,
    /** That it be compared with the live rows, and then wait. */
    COMPARISON_ASKED,
    COMPARED,
    SWITCHED,
    ROLLED_BACK,
    DROPPED,
    QUARANTINED,
    RETRIED,
    SKIPPED
}

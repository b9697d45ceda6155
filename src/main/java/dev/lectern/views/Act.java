package dev.lectern.views;

/** What is done to a generation, by people, operators or Lectern itself; each is noted down. */
public enum Act {
    BEGUN,
    PAUSED,
    RESUMED,
    CANCELLED,
    /** That it be switched to, whatever the comparison said. */
    ASKED,
    COMPARED,
    SWITCHED,
    ROLLED_BACK,
    DROPPED,
    QUARANTINED,
    RETRIED,
    SKIPPED
}

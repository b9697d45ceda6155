package dev.lectern.eventsourcing.projections;

/** What happens to a rebuild when it has reached the head of the journal. */
public enum CompletionPolicy {
    /** Readers see the new generation from then on. */
    SWITCH,
    /**
     * The new generation is compared with the live one, row by row. Readers see it if no row differs; otherwise it
     * waits for an administrator.
     */
    SWITCH_IF_EQUAL,
    /** The new generation is compared, and waits for an administrator to decide. */
    WAIT
}

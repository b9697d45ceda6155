package dev.lectern.eventsourcing.projections;

/** What becomes of a build that has come to the head of the journal. */
public enum CompletionPolicy {
    /** Readers see it from then on. */
    SWITCH,
    /** It is compared with the live one, row by row. Readers see it if no row differs; otherwise it waits. */
    SWITCH_IF_EQUAL,
    /** It is compared, and waits for somebody who decides. */
    WAIT
}

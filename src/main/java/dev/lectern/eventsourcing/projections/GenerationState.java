package dev.lectern.eventsourcing.projections;

/** What a generation is to its readers. */
public enum GenerationState {
    /** Being filled beside the one that is read. */
    BUILDING,
    /** As it was when somebody stopped its filling for a while. */
    PAUSED,
    /** What readers see. */
    LIVE,
    /** What readers saw before; it still follows the journal, so that they can go back to it at once. */
    KEPT,
    /** Of no more use; its rows are deleted little by little. */
    DROPPED
}

package dev.lectern.eventsourcing.projections;

/** The state of a generation, as its readers see it. */
public enum GenerationState {
    /** A rebuild, or the first build of a long journal: being filled, and not seen by readers. */
    BUILDING,
    /** A rebuild that an administrator has paused. */
    PAUSED,
    /** The generation that readers see. */
    LIVE,
    /**
     * The generation that readers saw before. It still follows the journal, so that a rollback takes effect at once.
     */
    KEPT,
    /** No longer needed; its rows are deleted step by step. */
    DROPPED
}

package dev.lectern.eventsourcing.reactors;

import dev.lectern.eventsourcing.journal.Recorded;

/**
 * A reactor (process manager): gives commands because of events. A reactor has its own checkpoint. It receives each
 * event at least once, in order. It has effect exactly once, because the ids of its commands are derived from the
 * event.
 */
public interface Reactor {

    /** The name of its checkpoint and its deadlines; it never changes. */
    String name();

    /**
     * Reacts to an event. A refusal is logged, and the reactor goes on with the next event. After {@code Stale},
     * {@code SchemaNotYetWritable} or an outage of the database the event is delivered again. Any other exception stops
     * this reactor for this tenant at this event.
     */
    void on(Recorded recorded, Reaction reaction);

    /**
     * A deadline that this reactor set is due. It is called until it succeeds or is refused, possibly by several nodes.
     */
    default void due(Deadline deadline, Reaction reaction) {
        throw new IllegalStateException(name() + " sets no deadlines.");
    }
}

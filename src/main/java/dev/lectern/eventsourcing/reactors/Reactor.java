package dev.lectern.eventsourcing.reactors;

import dev.lectern.eventsourcing.journal.Recorded;

/**
 * Something that happened makes Lectern give a command. A reactor has a checkpoint of its own and hears of each event at least once, in
 * order; it has effect exactly once, because the ids of its commands follow from the event.
 */
public interface Reactor {

    /** Names its checkpoint and its deadlines; never changed. */
    String name();

    /** What it throws, but for a refusal, stops this reactor of this tenant at this event. */
    void on(Recorded recorded, Reaction reaction);

    /** A deadline that it set has come; called until it is acted upon, by one node or several. */
    default void due(Deadline deadline, Reaction reaction) {
        throw new IllegalStateException(name() + " sets no deadlines.");
    }
}

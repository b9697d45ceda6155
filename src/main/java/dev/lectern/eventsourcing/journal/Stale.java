package dev.lectern.eventsourcing.journal;

/**
 * The refusal of an append or a decision because a stream is not at its expected version: another append was faster
 * (optimistic concurrency). Nothing was written. The caller reads again and decides again.
 */
public class Stale extends Refused {
    private static final long serialVersionUID = 1;

    public Stale(StreamId stream, int expected, int found) {
        super("Somebody else changed this at the same moment. Please look at it again. (" + stream + " is at version "
                + found + ", not " + expected + ".)");
    }
}

package dev.lectern.eventsourcing.journal;

/** A stream is not at the version that was expected: somebody else wrote first. Nothing was written; read again and decide again. */
public class Stale extends Refused {
    private static final long serialVersionUID = 1;

    public Stale(StreamId stream, int expected, int found) {
        super("Somebody else changed this at the same moment. Please look at it again. (" + stream + " is at version "
                + found + ", not " + expected + ".)");
    }
}

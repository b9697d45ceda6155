package dev.lectern.eventsourcing.journal.schema;

/**
 * Thrown if an event cannot be written in an older version: the step between the versions has no way back, or the older
 * version cannot express what the event says.
 */
public final class CannotDowncast extends Exception {
    private static final long serialVersionUID = 1;

    CannotDowncast(EventSchema from, int to) {
        super("No way leads back from " + from + " to v" + to + ".");
    }

    CannotDowncast(EventSchema from, int to, Exception cause) {
        super("The way back from " + from + " to v" + to + " fails: " + cause.getMessage(), cause);
    }
}

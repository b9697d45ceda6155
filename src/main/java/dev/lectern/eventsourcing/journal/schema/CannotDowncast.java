package dev.lectern.eventsourcing.journal.schema;

/**
 * Thrown if an event cannot be written in an older version: the step between the versions has no way back, or the older
 * version cannot express what the event says.
 */
public final class CannotDowncast extends Exception {
    private static final long serialVersionUID = 1;

    /** @param why the end of the sentence */
    CannotDowncast(EventSchema from, String why) {
        super("No way leads back from " + from + ": " + why + ".");
    }

    CannotDowncast(EventSchema from, EventSchema to, Exception cause) {
        super("The way back from " + from + " to " + to + " fails: " + cause.getMessage(), cause);
    }
}

package dev.lectern.eventsourcing.journal.schema;

/** A step of a type's history cannot be taken back: what the newer version says the older has no way to say. */
public final class CannotDowncast extends Exception {
    private static final long serialVersionUID = 1;

    CannotDowncast(SchemaVersion from, int to) {
        super("No way leads back from " + from + " to v" + to + ".");
    }

    CannotDowncast(SchemaVersion from, int to, Exception cause) {
        super("The way back from " + from + " to v" + to + " fails: " + cause.getMessage(), cause);
    }
}

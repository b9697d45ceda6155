package dev.lectern.eventsourcing.journal.schema;

/**
 * Thrown if an upcaster cannot make the next version of a stored event, although its bytes match its schema. The event
 * is never skipped: its reader stops.
 */
public final class CannotUpcast extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param sentence what is missing, and where the upcaster looked for it */
    public CannotUpcast(String sentence) {
        super(sentence);
    }

    CannotUpcast(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

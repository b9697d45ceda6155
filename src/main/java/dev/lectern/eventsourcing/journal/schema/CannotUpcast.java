package dev.lectern.eventsourcing.journal.schema;

/** A stored event, sound in itself, has no form in the version that follows. It is never skipped: whoever reads it stops. */
public final class CannotUpcast extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param sentence what is missing, and where it was looked for */
    public CannotUpcast(String sentence) {
        super(sentence);
    }

    CannotUpcast(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

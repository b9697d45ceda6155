package dev.lectern.eventsourcing.journal.schema;

/** Another event that an upcaster asked for cannot be read. The event that is being read is not at fault. */
public abstract class ContextUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    protected ContextUnreadable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

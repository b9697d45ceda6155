package dev.lectern.eventsourcing.journal.export;

/** Thrown if an export cannot be used or continued. The message is a sentence for the operator. */
public final class ExportUnusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ExportUnusable(String sentence) {
        super(sentence);
    }

    public ExportUnusable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

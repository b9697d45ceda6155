package dev.lectern.database;

/** Lectern cannot work with this database; the message is one sentence for the operator and says what would help. */
public final class DatabaseUnusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    DatabaseUnusable(String sentence) {
        super(sentence);
    }

    DatabaseUnusable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

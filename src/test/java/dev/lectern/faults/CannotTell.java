package dev.lectern.faults;

/** What had to be looked at could not be reached. That proves nothing, and passes nothing. */
final class CannotTell extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotTell(String sentence) {
        super(sentence);
    }

    CannotTell(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

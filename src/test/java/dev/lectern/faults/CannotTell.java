package dev.lectern.faults;

/**
 * The check could not be made because the server, database or file that it needs could not be reached. That proves
 * nothing, so it must not pass.
 */
final class CannotTell extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotTell(String sentence) {
        super(sentence);
    }

    CannotTell(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

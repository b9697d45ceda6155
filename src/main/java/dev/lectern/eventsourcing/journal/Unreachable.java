package dev.lectern.eventsourcing.journal;

import jakarta.ejb.ApplicationException;

/**
 * An outage of the database: it does not answer. Nothing was written, except perhaps with {@link OutcomeUnknown}. The
 * same may succeed a little later.
 */
@ApplicationException(inherited = true)
public class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String sentence;

    Unreachable(Throwable cause) {
        this("The database does not answer at the moment. Nothing was changed. Please try again in a minute.", cause);
    }

    Unreachable(String sentence, Throwable cause) {
        super(sentence + " (" + cause.getMessage() + ")", cause);
        this.sentence = sentence;
    }

    /** A sentence for the caller: what is known, and what to do. */
    public String sentence() {
        return sentence;
    }
}

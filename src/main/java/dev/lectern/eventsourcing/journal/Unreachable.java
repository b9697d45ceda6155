package dev.lectern.eventsourcing.journal;

import jakarta.ejb.ApplicationException;

/** The database does not answer. Nothing was written, and the same may well succeed a little later. */
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

    /** For whoever asked: what is known, and what to do. */
    public String sentence() {
        return sentence;
    }
}

package dev.lectern.eventsourcing.journal;

import jakarta.ejb.ApplicationException;

/**
 * The refusal of a command that was understood. The message is a sentence for the caller: what is wrong, and what would
 * help.
 */
@ApplicationException(inherited = true)
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String sentence;

    public Refused(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}

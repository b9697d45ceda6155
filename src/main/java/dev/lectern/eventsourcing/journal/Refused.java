package dev.lectern.eventsourcing.journal;

import jakarta.ejb.ApplicationException;

/** A command was understood and turned down. The message is a sentence for whoever asked: what is wrong, and what would help. */
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

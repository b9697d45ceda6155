package dev.lectern.eventsourcing.journal;

/** The refusal of a command that the caller's roles do not allow. */
public class Forbidden extends Refused {
    private static final long serialVersionUID = 1;

    public Forbidden(String sentence) {
        super(sentence);
    }
}

package dev.lectern.eventsourcing.journal;

/** The caller's roles do not allow the command. */
public class Forbidden extends Refused {
    private static final long serialVersionUID = 1;

    public Forbidden(String sentence) {
        super(sentence);
    }
}

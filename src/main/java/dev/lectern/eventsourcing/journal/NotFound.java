package dev.lectern.eventsourcing.journal;

/** The refusal that something does not exist at this tenant. It never says whether another tenant has it. */
public class NotFound extends Refused {
    private static final long serialVersionUID = 1;

    public NotFound(String sentence) {
        super(sentence);
    }
}

package dev.lectern.eventsourcing.journal;

/** There is no such thing at this tenant; whether another tenant has it is not said. */
public class NotFound extends Refused {
    private static final long serialVersionUID = 1;

    public NotFound(String sentence) {
        super(sentence);
    }
}

package dev.lectern.eventsourcing.journal;

/**
 * The database went away before it said whether it had written. Sent again under the same command id, a command is done once and answered with
 * its first result; an append without one cannot be sent again: look whether it is there.
 */
public class OutcomeUnknown extends Unreachable {
    private static final long serialVersionUID = 1;

    OutcomeUnknown(Throwable cause) {
        super(
                "The database went away while this was being saved, so that it may be saved or not. Please send it"
                        + " again: it will not be done twice.",
                cause);
    }
}

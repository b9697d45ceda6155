package dev.lectern.eventsourcing.journal;

/**
 * The outage of a write whose outcome is unknown: the database went away before it answered. A command that is sent
 * again under the same command id is done once, and is answered with its first result. An append without a command id
 * must not be sent again: read first whether it was written.
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

package dev.lectern.eventsourcing.journal;

/** A stored event cannot be read. Whoever meets it stops there: it is never skipped in silence. */
public class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long position;
    private final String reason;

    public Unreadable(Stored stored, Throwable cause) {
        super(
                "Position " + stored.position() + " (" + stored.stream() + ", " + stored.schema() + ") cannot be read: "
                        + cause.getMessage(),
                cause);
        this.position = stored.position();
        this.reason = String.valueOf(cause.getMessage());
    }

    /** Of the event that cannot be read: where an event rests on earlier ones it may be one of those. */
    public long position() {
        return position;
    }

    public String reason() {
        return reason;
    }
}

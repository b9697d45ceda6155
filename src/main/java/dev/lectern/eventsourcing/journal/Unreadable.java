package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.schema.ContextUnreadable;

/** A stored event cannot be decoded or upcast. Its reader stops there and never skips it silently. */
public class Unreadable extends ContextUnreadable {
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

    /** The position of the event that cannot be read. It may be an earlier event that an upcaster asked for. */
    public long position() {
        return position;
    }

    public String reason() {
        return reason;
    }
}

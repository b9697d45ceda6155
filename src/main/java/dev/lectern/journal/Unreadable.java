package dev.lectern.journal;

/** A stored event cannot be read. Whoever meets it stops there: it is never skipped in silence. */
public class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unreadable(Stored stored, Throwable cause) {
        super(
                "Position " + stored.position() + " (" + stored.stream() + ", " + stored.schema() + ") cannot be read: "
                        + cause.getMessage(),
                cause);
    }
}

package dev.lectern.eventsourcing.projections;

import jakarta.ejb.ApplicationException;

/** A follower cannot go on over a batch. Its transaction is undone, and it stays where it was. */
@ApplicationException(rollback = true)
public class ApplyFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long after;
    private final Throwable failure;

    /** @param after where it stays: its checkpoint */
    public ApplyFailed(String follower, long after, Throwable cause) {
        super(follower + " stops after position " + after + ": " + deepest(cause), cause);
        this.after = after;
        this.failure = cause;
    }

    long after() {
        return after;
    }

    /** What was thrown. */
    Throwable failure() {
        return failure;
    }

    /** What lies around it names objects by where they are in memory, and is another text each time. */
    private static String deepest(Throwable cause) {
        return cause.getCause() == null ? String.valueOf(cause.getMessage()) : deepest(cause.getCause());
    }
}

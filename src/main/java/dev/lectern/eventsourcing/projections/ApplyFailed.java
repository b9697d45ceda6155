package dev.lectern.eventsourcing.projections;

import jakarta.ejb.ApplicationException;

/**
 * Thrown if a subscription cannot get past a batch. The transaction is rolled back, and the checkpoint stays where it
 * was.
 */
@ApplicationException(rollback = true)
public class ApplyFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long after;
    private final Throwable failure;

    /**
     * @param subscription the name of the subscription
     * @param after the checkpoint at which the generation stays
     */
    public ApplyFailed(String subscription, long after, Throwable cause) {
        super(subscription + " stops after position " + after + ": " + deepest(cause), cause);
        this.after = after;
        this.failure = cause;
    }

    long after() {
        return after;
    }

    /** The exception that the subscription threw. */
    Throwable failure() {
        return failure;
    }

    /**
     * The message of the root cause. The messages of outer exceptions contain identity hash codes of objects, so they
     * differ each time.
     */
    private static String deepest(Throwable cause) {
        return cause.getCause() == null ? String.valueOf(cause.getMessage()) : deepest(cause.getCause());
    }
}

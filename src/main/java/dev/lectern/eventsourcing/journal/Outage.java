package dev.lectern.eventsourcing.journal;

import java.sql.SQLException;

/**
 * Tells outages of the database from mistakes, by SQLState. After an outage the same statement may succeed a moment
 * later. The value says whether the failed statement may have been committed.
 */
public enum Outage {
    /** No outage: the statement or its data is at fault. */
    NONE,
    /** An outage; nothing was done. */
    NOTHING_DONE,
    /** An outage before the answer came; a commit may have been made. */
    UNDECIDED;

    /**
     * Whether a failure is only temporary, so that the same may be tried again. Its causes are searched for an outage,
     * for {@link Stale}, and for {@link SchemaNotYetWritable}.
     */
    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unreachable || cause instanceof Stale || cause instanceof SchemaNotYetWritable)
                return true;
            if (cause instanceof SQLException e) return of(e) != NONE;
        }
        return false;
    }

    static Outage of(SQLException e) {
        String state = e.getSQLState();
        if (state == null || state.length() != 5) return UNDECIDED;
        if (state.equals("57014") || state.equals("55P03")) return NOTHING_DONE; // cancelled; lock not available
        return switch (state.substring(0, 2)) {
            case "40", "53" -> NOTHING_DONE; // serialization failure or deadlock; out of disk, memory or connections
            case "08", "57", "58", "XX" -> UNDECIDED; // connection lost; server stopped; I/O error; internal error
            default -> NONE;
        };
    }

    /** The exception for a failed read: {@link Unreachable} in an outage, since a read leaves nothing undecided. */
    public static RuntimeException reading(SQLException e) {
        return of(e) == NONE ? broken(e) : new Unreachable(e);
    }

    /** The exception for a failed write: {@link OutcomeUnknown} if it may have been committed. */
    public static RuntimeException writing(SQLException e) {
        return switch (of(e)) {
            case NONE -> broken(e);
            case NOTHING_DONE -> new Unreachable(e);
            case UNDECIDED -> new OutcomeUnknown(e);
        };
    }

    private static IllegalStateException broken(SQLException e) {
        return new IllegalStateException("The journal cannot be used: " + e.getMessage(), e);
    }
}

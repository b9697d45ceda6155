package dev.lectern.eventsourcing.journal;

import java.sql.SQLException;

/** Whether an error of the database says that it is out of order, so that the same may well succeed a moment later, and what it leaves open. */
public enum Outage {
    /** It is in order, and means what it says. */
    NONE,
    /** It did nothing of what it was asked to. */
    NOTHING_DONE,
    /** It went away without an answer: a commit may have been made. */
    UNDECIDED;

    /** Whether somewhere behind a failure the database was out of order, or somebody else was faster: nothing is wrong with what failed. */
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
        if (state.equals("57014") || state.equals("55P03")) return NOTHING_DONE; // cancelled; a lock was not to be had
        return switch (state.substring(0, 2)) {
            case "40", "53" -> NOTHING_DONE; // gave way to another; no room, no memory, no connection left
            case "08", "57", "58", "XX" -> UNDECIDED; // the connection, the server, its disk, itself
            default -> NONE;
        };
    }

    /** What a read failed of: it leaves nothing open. */
    public static RuntimeException reading(SQLException e) {
        return of(e) == NONE ? broken(e) : new Unreachable(e);
    }

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

package dev.lectern.database;

import java.sql.SQLException;

/**
 * Thrown when Lectern cannot work with its database. The message is one line for the operator and says what would help.
 */
public final class DatabaseUnusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DatabaseUnusable(String sentence) {
        super(oneLine(sentence));
    }

    public DatabaseUnusable(String sentence, Throwable cause) {
        super(oneLine(sentence), cause);
    }

    static DatabaseUnusable silent(SQLException e) {
        return new DatabaseUnusable("The database does not answer: " + withoutCodes(e), e);
    }

    private static String withoutCodes(SQLException e) {
        return String.valueOf(e.getMessage()).replaceFirst("\\s*DSRA0010E:.*", "");
    }

    private static String oneLine(String sentence) {
        return sentence.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}

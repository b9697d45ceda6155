package dev.lectern.faults;

import dev.lectern.faults.JournalRows.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks that positions number a tenant's events from 1 to the head, that versions number each stream's events from 1,
 * and that both grow together.
 */
final class NumberingAudit {
    private NumberingAudit() {}

    static List<String> check(JournalRows journal) {
        var found = new ArrayList<String>();
        long expected = 0;
        for (Row row : journal.rows()) {
            if (row.position() != ++expected)
                found.add("Position " + row.position() + " comes where " + expected + " was due.");
            expected = row.position();
        }
        if (journal.head() != expected)
            found.add("The head stands at " + journal.head() + ", the last event at " + expected + ".");
        journal.byStream().values().forEach(stream -> found.addAll(versions(stream)));
        return found;
    }

    /** @param stream its rows in the order of their positions */
    private static List<String> versions(List<Row> stream) {
        var found = new ArrayList<String>();
        int expected = 0;
        for (Row row : stream) {
            if (row.version() != ++expected)
                found.add("At position " + row.position() + ", " + row.stream() + " has version " + row.version()
                        + " where " + expected + " was due.");
            expected = row.version();
        }
        return found;
    }
}

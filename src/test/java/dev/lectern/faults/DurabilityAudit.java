package dev.lectern.faults;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Checks that the database is set to keep what it acknowledges: with these settings on, each commit of an event waits
 * until the disk reports that it has stored it. What the disk itself does at a power cut cannot be checked here.
 */
final class DurabilityAudit {
    private static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

    private DurabilityAudit() {}

    /**
     * @param application connections of the application's role, which may have settings of its own
     * @throws CannotTell if the settings cannot be read
     */
    static List<String> check(DataSource application) {
        var found = new ArrayList<String>();
        try (var connection = application.getConnection();
                var select = connection.prepareStatement("select current_setting(?)")) {
            for (String setting : SETTINGS) {
                select.setString(1, setting);
                try (var row = select.executeQuery()) {
                    row.next();
                    if (!row.getString(1).equals("on")) found.add(setting + " is " + row.getString(1) + ".");
                }
            }
            return found;
        } catch (SQLException e) {
            throw new CannotTell("The database's settings could not be read: " + e.getMessage(), e);
        }
    }
}

package dev.lectern.faults;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Whether the database promises to keep what it acknowledged, and does what that takes: with the settings on, each commit of an event waits for
 * the disk to say that it has it. What the disk then does when the power goes is not seen from here.
 */
final class DurabilityAudit {
    private static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

    private DurabilityAudit() {}

    /**
     * @param application connections of the application's role, which may have settings of its own
     * @throws CannotTell if it cannot be asked
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

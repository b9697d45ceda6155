package dev.lectern.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The guarantees that Lectern requires of any database and that this one breaks, one sentence each. Both lists are
 * empty when all hold.
 *
 * @param durability that the database keeps what it acknowledged; otherwise Lectern runs but does not report itself
 *     ready
 * @param separation that tenants are isolated from each other in it; otherwise Lectern does not start
 */
record Guarantees(List<String> durability, List<String> separation) {
    private static final int PATIENCE_IN_SECONDS = 5;

    private static final String SETTINGS = """
        select current_setting('fsync') = 'off' as fsync_off,
               current_setting('synchronous_commit') = 'off' as synchronous_commit_off,
               current_setting('full_page_writes') = 'off' as full_page_writes_off,
               role.rolsuper as superuser,
               role.rolbypassrls as bypasses,
               not role.rolsuper and exists (
                   select
                   from pg_class c
                   join pg_namespace n on n.oid = c.relnamespace
                   where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
                     and pg_has_role(c.relowner, 'member')
               ) as owns
        from pg_roles role
        where role.rolname = current_user
        """;

    /** Checks the settings of the server and the role of this connection. */
    static Guarantees brokenBy(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SETTINGS)) {
            query.setQueryTimeout(PATIENCE_IN_SECONDS);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new Guarantees(durability(row), separation(row));
            }
        }
    }

    private static List<String> durability(ResultSet row) throws SQLException {
        var broken = new ArrayList<String>();
        if (row.getBoolean("fsync_off")) broken.add("fsync is off: a crash could lose data.");
        if (row.getBoolean("synchronous_commit_off"))
            broken.add("synchronous_commit is off: a crash could lose acknowledged events.");
        if (row.getBoolean("full_page_writes_off")) broken.add("full_page_writes is off: a crash could corrupt data.");
        return broken;
    }

    private static List<String> separation(ResultSet row) throws SQLException {
        var broken = new ArrayList<String>();
        if (row.getBoolean("superuser")) broken.add("The application's role is a superuser.");
        if (row.getBoolean("bypasses")) broken.add("The application's role bypasses row-level security.");
        if (row.getBoolean("owns")) broken.add("The application's role owns tables.");
        return broken;
    }

    /** The sentences of both lists in one line. */
    String sentences() {
        return String.join(
                " ", Stream.concat(durability.stream(), separation.stream()).toList());
    }
}

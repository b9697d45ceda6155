package dev.lectern.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What Lectern requires of any database: that it keeps what it acknowledged, and that tenants stay apart in it. */
final class Guarantees {
    private static final String SETTINGS =
            """
            select current_setting('server_version_num')::int < 150000 as too_old,
                   current_setting('fsync') = 'off' as fsync_off,
                   current_setting('synchronous_commit') = 'off' as synchronous_commit_off,
                   current_setting('full_page_writes') = 'off' as full_page_writes_off,
                   role.rolsuper as superuser,
                   role.rolbypassrls as bypasses,
                   exists (
                       select
                       from pg_class c
                       join pg_namespace n on n.oid = c.relnamespace
                       where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
                         and pg_has_role(c.relowner, 'member')
                   ) as owns
            from pg_roles role
            where role.rolname = current_user
            """;

    private Guarantees() {}

    /** @return one sentence for each requirement that this connection's server or role breaks; empty when all is well */
    static List<String> broken(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SETTINGS);
                ResultSet row = query.executeQuery()) {
            row.next();
            var broken = new ArrayList<String>();
            if (row.getBoolean("too_old")) broken.add("Lectern needs PostgreSQL 15 or newer.");
            if (row.getBoolean("fsync_off")) broken.add("fsync is off: a crash could lose data.");
            if (row.getBoolean("synchronous_commit_off"))
                broken.add("synchronous_commit is off: a crash could lose acknowledged events.");
            if (row.getBoolean("full_page_writes_off"))
                broken.add("full_page_writes is off: a crash could corrupt data.");
            if (row.getBoolean("superuser")) broken.add("The application's role is a superuser.");
            if (row.getBoolean("bypasses")) broken.add("The application's role bypasses row-level security.");
            if (row.getBoolean("owns")) broken.add("The application's role owns tables.");
            return broken;
        }
    }
}

package dev.lectern.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The roles of the embedded database: one owns and migrates it; the other, the application's, owns nothing. */
record Roles(int port, String adminPassword, String ownerPassword, String applicationPassword) {
    private static final String DATABASE = "lectern";

    /** Creates the roles and the database unless they exist, and gives both roles the passwords of this start. */
    void prepare() throws SQLException {
        try (Connection admin = source("postgres", "postgres", adminPassword).getConnection()) {
            role(admin, "lectern_owner", ownerPassword);
            role(admin, "lectern_app", applicationPassword);
            if (!databaseExists(admin)) execute(admin, "create database lectern owner lectern_owner");
            execute(admin, """
                revoke all on database lectern from public;
                grant connect on database lectern to lectern_app;
                """);
        }
    }

    private static void role(Connection admin, String role, String password) throws SQLException {
        String settings = "select set_config('lectern.role', ?, false), set_config('lectern.password', ?, false)";
        try (PreparedStatement set = admin.prepareStatement(settings)) {
            set.setString(1, role);
            set.setString(2, password);
            set.execute();
        }
        execute(admin, """
            do $$
            declare
                role text := current_setting('lectern.role');
            begin
                if not exists (select from pg_roles where rolname = role) then
                    execute format('create role %I', role);
                end if;
                execute format(
                    'alter role %I login nosuperuser nobypassrls nocreatedb nocreaterole password %L',
                    role, current_setting('lectern.password'));
            end
            $$
            """);
    }

    private static boolean databaseExists(Connection admin) throws SQLException {
        try (Statement statement = admin.createStatement();
                ResultSet row = statement.executeQuery("select from pg_database where datname = 'lectern'")) {
            return row.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    DataSource owner() {
        return source(DATABASE, "lectern_owner", ownerPassword);
    }

    DataSource application() {
        return source(DATABASE, "lectern_app", applicationPassword);
    }

    private DataSource source(String database, String user, String password) {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }
}

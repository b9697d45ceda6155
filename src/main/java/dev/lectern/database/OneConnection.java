package dev.lectern.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** A data source of one connection that stays open, for command-line programs. */
public final class OneConnection implements AutoCloseable {
    private final Connection connection;
    private final DataSource source;

    private OneConnection(Connection connection) {
        this.connection = connection;
        Connection shared = (Connection) stands(Connection.class, this::onConnection);
        this.source = (DataSource) stands(DataSource.class, (proxy, method, arguments) -> {
            if (method.getName().equals("getConnection")) return shared;
            throw new UnsupportedOperationException(method.getName());
        });
    }

    /**
     * Opens a read-only connection: the database refuses to write on it.
     *
     * @throws DatabaseUnusable with a sentence, if the database cannot be reached
     */
    public static OneConnection to(String url, String user, String password) {
        return open(url, user, password, true);
    }

    /**
     * Opens a connection that may write.
     *
     * @throws DatabaseUnusable with a sentence, if the database cannot be reached
     */
    public static OneConnection writing(String url, String user, String password) {
        return open(url, user, password, false);
    }

    private static OneConnection open(String url, String user, String password, boolean readOnly) {
        try {
            var database = new PGSimpleDataSource();
            database.setUrl(url);
            database.setUser(user);
            database.setPassword(password);
            database.setReadOnly(readOnly);
            database.setReadOnlyMode(readOnly ? "always" : "ignore");
            database.setApplicationName("lectern command");
            return new OneConnection(database.getConnection());
        } catch (SQLException | IllegalArgumentException e) {
            throw new DatabaseUnusable(
                    "The database at " + url + " cannot be reached as " + user + ": " + e.getMessage(), e);
        }
    }

    public DataSource source() {
        return source;
    }

    private @Nullable Object onConnection(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("close")) return null;
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Object stands(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(OneConnection.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw DatabaseUnusable.silent(e);
        }
    }
}

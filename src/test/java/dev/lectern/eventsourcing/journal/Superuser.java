package dev.lectern.eventsourcing.journal;

import dev.lectern.TestDatabase;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A connection that no grant, no row-level security and no trigger stops, in a transaction that is rolled back. */
public final class Superuser implements AutoCloseable {
    private final Connection connection;

    public Superuser() throws SQLException, IOException {
        connection = TestDatabase.superuser();
        connection.setAutoCommit(false);
    }

    public int update(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local session_replication_role = replica");
            return statement.executeUpdate(sql);
        }
    }

    /** A data source whose connections see what this transaction sees. */
    public DataSource source() {
        Connection shared = stand(Connection.class, connection, "close");
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> shared);
    }

    private static <T> T stand(Class<T> type, T real, String without) {
        return type.cast(Proxy.newProxyInstance(
                Superuser.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals(without) ? null : method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    public void rollback() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

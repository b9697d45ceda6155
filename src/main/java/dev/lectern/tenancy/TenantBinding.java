package dev.lectern.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Binds a tenant to a database connection: the only place that does, besides the database's own functions. Row-level security shows that
 * tenant's rows and no others until the transaction ends; nothing is left on the connection when the pool takes it back.
 */
public final class TenantBinding {
    private TenantBinding() {}

    /** @param connection inside a transaction: without one the binding would end at once, and the tables look empty */
    public static void bind(Connection connection, TenantId tenant) throws SQLException {
        try (var bind = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
            bind.setString(1, tenant.toString());
            bind.execute();
        }
    }

    /** What is done on a connection that is bound to a tenant. */
    @FunctionalInterface
    public interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** One transaction of the tenant's: all of it is done, or nothing. */
    public static void transaction(DataSource database, TenantId tenant, Work work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                bind(connection, tenant);
                work.on(connection);
                connection.commit();
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}

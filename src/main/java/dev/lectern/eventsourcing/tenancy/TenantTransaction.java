package dev.lectern.eventsourcing.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Runs work in a new transaction that is bound to a tenant. The transaction commits when the work is done; an exception
 * rolls it back.
 */
public final class TenantTransaction {
    private TenantTransaction() {}

    /** Work in the transaction that returns a result. */
    public interface Work<T> {
        T on(Connection bound) throws SQLException;
    }

    /** Work in the transaction that returns nothing. */
    public interface Steps {
        void on(Connection bound) throws SQLException;
    }

    /** @param database its connections must not belong to another transaction */
    public static void perform(DataSource database, TenantId tenant, Steps steps) throws SQLException {
        run(database, tenant, bound -> {
            steps.on(bound);
            return true;
        });
    }

    /** @param database its connections must not belong to another transaction */
    public static <T> T run(DataSource database, TenantId tenant, Work<T> work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                TenantBinding.bind(connection, tenant);
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}

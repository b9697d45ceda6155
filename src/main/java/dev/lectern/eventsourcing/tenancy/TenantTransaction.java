package dev.lectern.eventsourcing.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A transaction of its own in which a tenant is bound: it commits when its work is done, and otherwise leaves nothing behind. */
public final class TenantTransaction {
    private TenantTransaction() {}

    /** What is to be done, for its result. */
    public interface Work<T> {
        T on(Connection bound) throws SQLException;
    }

    /** What is to be done. */
    public interface Steps {
        void on(Connection bound) throws SQLException;
    }

    /** @param database whose connections belong to no other transaction */
    public static void perform(DataSource database, TenantId tenant, Steps steps) throws SQLException {
        run(database, tenant, bound -> {
            steps.on(bound);
            return true;
        });
    }

    /** @param database whose connections belong to no other transaction */
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

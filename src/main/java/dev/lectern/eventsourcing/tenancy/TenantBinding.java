package dev.lectern.eventsourcing.tenancy;

import java.sql.Connection;
import java.sql.SQLException;

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
}

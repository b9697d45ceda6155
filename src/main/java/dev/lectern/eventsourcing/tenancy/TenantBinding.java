package dev.lectern.eventsourcing.tenancy;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Binds a tenant to a database connection. Apart from the database's own functions, only this class does so. Until the
 * transaction ends, row-level security shows that tenant's rows and no others. Afterwards nothing of the binding is
 * left on the connection, so the pool can take it back.
 */
public final class TenantBinding {
    private TenantBinding() {}

    /**
     * @param connection inside a transaction; without one the binding would end at once and the tables would look empty
     */
    public static void bind(Connection connection, TenantId tenant) throws SQLException {
        try (var bind = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
            bind.setString(1, tenant.toString());
            bind.execute();
        }
    }
}

package dev.lectern.eventsourcing.projections.rebuild;

import dev.lectern.eventsourcing.projections.PendingWork.Work;
import dev.lectern.eventsourcing.projections.ViewTables;
import dev.lectern.eventsourcing.tenancy.TenantTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/** Deletes the rows of generations that are no longer needed, in steps so short that nobody has to wait. */
@ApplicationScoped
public class GenerationCleanup {
    private static final int STEP = 2_000;

    @Inject
    private DataSource database;

    @Inject
    private ViewTables tables;

    void clean(Work work, BooleanSupplier stop) {
        try {
            if (!TenantTransaction.run(database, work.tenant(), connection -> mayGo(connection, work))) return;
            for (ViewTables.Table table : tables.of(work.view())) {
                while (step(work, table) == STEP) if (stop.getAsBoolean()) return;
            }
            if (!stop.getAsBoolean()) forget(work);
        } catch (SQLException e) {
            throw new IllegalStateException("It could not be swept: " + e.getMessage(), e);
        }
    }

    /** Drops a kept generation first: from then on there is no rollback to it. */
    private static boolean mayGo(Connection connection, Work work) throws SQLException {
        String sql = """
            update generation set stage = 'DROPPED'
             where tenant_id = ? and generation = ? and stage in ('KEPT', 'DROPPED') and sweep_from <= now()\
            """;
        return update(connection, sql, work) == 1;
    }

    private int step(Work work, ViewTables.Table table) throws SQLException {
        String sql = """
            delete from %1$s where ctid = any (array(
                select ctid from %1$s where tenant_id = ? and generation = ? limit %2$d))\
            """.formatted(table.name(), STEP);
        return TenantTransaction.run(database, work.tenant(), connection -> update(connection, sql, work));
    }

    private void forget(Work work) throws SQLException {
        String sql = "delete from generation where tenant_id = ? and generation = ? and stage = 'DROPPED'";
        TenantTransaction.run(database, work.tenant(), connection -> update(connection, sql, work));
    }

    private static int update(Connection connection, String sql, Work work) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, work.tenant().value());
            update.setInt(2, work.generation());
            return update.executeUpdate();
        }
    }
}

package dev.lectern.eventsourcing.projections.admin;

import dev.lectern.eventsourcing.projections.Generations;
import dev.lectern.eventsourcing.projections.ViewTables;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.TenantTransaction;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** The sizes of generations. Counting reads every row, so each result is reused for a minute. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ViewSizes {
    private static final long HOLDS = Duration.ofMinutes(1).toNanos();

    private final Map<Integer, Counted> counted = new ConcurrentHashMap<>();

    @Inject
    private DataSource database;

    @Inject
    private ViewTables tables;

    /** @param bytes the size of the rows alone, without indexes and the space that the database keeps free */
    public record Size(long rows, long bytes) {
        private Size plus(Size other) {
            return new Size(rows + other.rows, bytes + other.bytes);
        }
    }

    private record Counted(Size size, long at) {
        boolean isOld() {
            return System.nanoTime() - at > HOLDS;
        }
    }

    public Size of(TenantId tenant, String view, int generation) {
        counted.values().removeIf(Counted::isOld);
        return counted.computeIfAbsent(
                        generation, id -> new Counted(count(tenant, view, generation), System.nanoTime()))
                .size();
    }

    private Size count(TenantId tenant, String view, int generation) {
        try {
            return TenantTransaction.run(database, tenant, connection -> {
                var all = new Size(0, 0);
                for (ViewTables.Table table : tables.of(view))
                    all = all.plus(count(connection, table, tenant, generation));
                return all;
            });
        } catch (SQLException e) {
            throw Generations.failed(tenant, e);
        }
    }

    private static Size count(Connection connection, ViewTables.Table table, TenantId tenant, int generation)
            throws SQLException {
        String sql = """
            select count(*), coalesce(sum(pg_column_size(t.*)), 0) from %s t where tenant_id = ? and generation = ?\
            """.formatted(table.name());
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, tenant.value());
            select.setInt(2, generation);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Size(row.getLong(1), row.getLong(2));
            }
        }
    }
}

package dev.lectern.eventsourcing.projections.rebuild;

import dev.lectern.eventsourcing.projections.Actor;
import dev.lectern.eventsourcing.projections.GenerationTable;
import dev.lectern.eventsourcing.projections.Subscription;
import dev.lectern.eventsourcing.projections.ViewAction;
import dev.lectern.eventsourcing.projections.ViewTables;
import dev.lectern.eventsourcing.tenancy.TenantBinding;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.TenantTransaction;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Compares a rebuild with the live rows, row by row. Both are seen as they were at one moment, at which both had
 * applied the same events. They stand still only for that moment, and go on while they are compared.
 */
@ApplicationScoped
public class Comparison {
    private static final int KEPT = 100; // rows that differ; further ones are only counted
    private static final int FETCH = 500;

    @Inject
    private DataSource database;

    @Resource(lookup = "jdbc/lectern-reading")
    private DataSource reading;

    @Inject
    private ViewTables tables;

    @Inject
    private Rendezvous rendezvous;

    /** A row that differs between the generations, as JSON; null if one of them does not have the row. */
    private record Pair(
            String table, @Nullable String was, @Nullable String becomes) {}

    /** @return whether they were compared; false if that is not possible now and is tried again */
    boolean compare(TenantId tenant, Subscription subscription, int next) {
        try (Connection connection = reading.getConnection()) {
            connection.setAutoCommit(false);
            int usual = connection.getTransactionIsolation();
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                var held = rendezvous.hold(tenant, subscription, next, () -> see(connection, tenant));
                if (held.isEmpty()) return false;
                var differing = new ArrayList<Pair>();
                long count = 0;
                for (ViewTables.Table table : tables.of(subscription.name()))
                    count += compare(connection, table, tenant, held.get().live(), next, differing);
                keep(tenant, next, held.get().position(), count, differing);
                return true;
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(usual);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The views could not be compared: " + e.getMessage(), e);
        }
    }

    /** Runs the first statement of the transaction, which fixes what it sees: what was committed before. */
    private static void see(Connection connection, TenantId tenant) {
        try {
            TenantBinding.bind(connection, tenant);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static long compare(
            Connection connection, ViewTables.Table table, TenantId tenant, int live, int next, List<Pair> differing)
            throws SQLException {
        long count = 0;
        try (PreparedStatement select = connection.prepareStatement(sql(table))) {
            select.setFetchSize(FETCH);
            select.setObject(1, tenant.value());
            select.setInt(2, live);
            select.setObject(3, tenant.value());
            select.setInt(4, next);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    count++;
                    if (differing.size() < KEPT)
                        differing.add(new Pair(table.name(), row.getString(1), row.getString(2)));
                }
            }
        }
        return count;
    }

    private static String sql(ViewTables.Table table) {
        return """
            select to_jsonb(o) - 'generation' - 'tenant_id', to_jsonb(n) - 'generation' - 'tenant_id'
              from (select * from %1$s where tenant_id = ? and generation = ?) o
              full join (select * from %1$s where tenant_id = ? and generation = ?) n on %2$s
             where row(%3$s) is distinct from row(%4$s)\
            """.formatted(
                        table.name(),
                        table.key().stream()
                                .map(column -> "o." + column + " = n." + column)
                                .collect(Collectors.joining(" and ")),
                        columns("o.", table),
                        columns("n.", table));
    }

    private static String columns(String alias, ViewTables.Table table) {
        return table.columns().stream().map(column -> alias + column).collect(Collectors.joining(", "));
    }

    private void keep(TenantId tenant, int next, long position, long count, List<Pair> differing) throws SQLException {
        TenantTransaction.perform(database, tenant, connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from difference where tenant_id = ? and generation = ?")) {
                delete.setObject(1, tenant.value());
                delete.setInt(2, next);
                delete.executeUpdate();
            }
            insert(connection, tenant, next, differing);
            var table = new GenerationTable(connection, tenant);
            table.update("compared_at = ?, differences = ?", next, position, count);
            table.note(next, ViewAction.COMPARED, Actor.LECTERN, null);
        });
    }

    private static void insert(Connection connection, TenantId tenant, int next, List<Pair> differing)
            throws SQLException {
        String sql = """
            insert into difference (tenant_id, generation, number, source, was, becomes)
              values (?, ?, ?, ?, ?::jsonb, ?::jsonb)\
            """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int number = 0; number < differing.size(); number++) {
                Pair pair = differing.get(number);
                insert.setObject(1, tenant.value());
                insert.setInt(2, next);
                insert.setInt(3, number + 1);
                insert.setString(4, pair.table());
                insert.setObject(5, pair.was(), Types.VARCHAR);
                insert.setObject(6, pair.becomes(), Types.VARCHAR);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}

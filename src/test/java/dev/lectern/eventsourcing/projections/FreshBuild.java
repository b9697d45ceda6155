package dev.lectern.eventsourcing.projections;

import dev.lectern.eventsourcing.journal.EventPage;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.projections.Generations.Locked;
import dev.lectern.eventsourcing.projections.rows.RowMappings;
import dev.lectern.eventsourcing.projections.rows.Rows;
import dev.lectern.eventsourcing.tenancy.TenantBinding;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Builds a view of a tenant from its first event, beside the live rows and in one transaction, says how the two differ,
 * and rolls the new rows back.
 */
@Stateless
public class FreshBuild {
    private static final int BATCH = 500;
    private static final int KEPT = 100; // few, so that some rows are read again from the database

    @Inject
    private Journal journal;

    @Inject
    private Generations generations;

    @Inject
    private DataSource database;

    @Resource
    private SessionContext transaction;

    /**
     * @return a sentence for each row that only the live view or only the new one has, and one if the view is not at
     *     the head
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<String> differences(TenantId tenant, Projection projection) throws SQLException {
        transaction.setRollbackOnly();
        String view = projection.view();
        Locked live = generations
                .lock(tenant, live(tenant, view), GenerationState.LIVE)
                .orElseThrow();
        int anew = begin(tenant, view);
        try {
            var rows = new Rows(new RowMappings(), generations.of(view, anew), tenant, anew, KEPT, true);
            fill(tenant, projection, rows, live.position());
        } catch (RuntimeException e) {
            return List.of("The " + view + " cannot be built anew: " + e);
        }
        List<String> found = compare(view, live.generation(), anew);
        long head = journal.head(tenant);
        if (live.position() != head)
            found.add("The " + view + " stands at " + live.position() + ", not at " + head + ".");
        return found;
    }

    /** Locks the live generation of the view; a node that works on it finishes first. */
    private int live(TenantId tenant, String view) throws SQLException {
        try (Connection connection = database.getConnection()) {
            TenantBinding.bind(connection, tenant);
            return new GenerationTable(connection, tenant)
                    .lock(view, GenerationState.LIVE)
                    .orElseThrow()
                    .generation();
        }
    }

    private void fill(TenantId tenant, Projection projection, Rows rows, long until) {
        for (long position = 0; position < until; ) {
            EventPage page = journal.read(tenant, position, (int) Math.min(BATCH, until - position));
            for (Recorded recorded : page.recorded()) projection.apply(recorded, rows);
            rows.write();
            position = page.until();
        }
    }

    private int begin(TenantId tenant, String view) throws SQLException {
        String sql = "insert into generation (tenant_id, view, stage) values (?, ?, 'BUILDING') returning generation";
        try (Connection connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setObject(1, tenant.value());
            insert.setString(2, view);
            try (var row = insert.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** Generations are numbered over all views, so a table of another view has rows of neither generation. */
    private List<String> compare(String view, int live, int anew) throws SQLException {
        var found = new ArrayList<String>();
        try (Connection connection = database.getConnection()) {
            for (String table : tables(connection)) {
                found.addAll(onlyIn(connection, table, live, anew, "The " + view + " has what a rebuild has not: "));
                found.addAll(onlyIn(connection, table, anew, live, "The " + view + " lacks what a rebuild has: "));
            }
        }
        return found;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        String sql = """
            select table_name from information_schema.columns
             where table_schema = 'public' and column_name = 'generation'
               and table_name not in ('generation', 'quarantine', 'difference', 'view_act')
             order by table_name\
            """;
        var tables = new ArrayList<String>();
        try (var select = connection.createStatement();
                var row = select.executeQuery(sql)) {
            while (row.next()) tables.add(row.getString(1));
        }
        return tables;
    }

    private static List<String> onlyIn(Connection connection, String table, int here, int there, String sentence)
            throws SQLException {
        String sql = """
            select to_jsonb(t) - 'generation' from %1$s t where generation = ?
            except all
            select to_jsonb(t) - 'generation' from %1$s t where generation = ?\
            """.formatted(table);
        var found = new ArrayList<String>();
        try (var select = connection.prepareStatement(sql)) {
            select.setInt(1, here);
            select.setInt(2, there);
            try (var row = select.executeQuery()) {
                while (row.next()) found.add(sentence + table + " " + row.getString(1));
            }
        }
        return found;
    }
}

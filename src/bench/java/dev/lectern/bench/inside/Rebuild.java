package dev.lectern.bench.inside;

import dev.lectern.journal.Journal;
import dev.lectern.journal.Recorded;
import dev.lectern.journal.Stretch;
import dev.lectern.tenancy.TenantBinding;
import dev.lectern.tenancy.TenantId;
import dev.lectern.views.Projection;
import dev.lectern.views.Rows;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/**
 * Builds a view of a tenant anew beside the live one: batches of positions, each a transaction; while one is applied and written, the next is read
 * and decoded.
 */
@Dependent
class Rebuild {
    /** Rows that stay in memory. */
    private static final int KEPT = 50_000;

    @Inject
    private Journal journal;

    @Inject
    private Instance<Projection> projections;

    @Resource(lookup = "jdbc/lectern")
    private DataSource database;

    @PersistenceContext
    private EntityManager stored;

    @Resource
    private UserTransaction transaction;

    @Resource
    private ManagedExecutorService threads;

    /** @param nanos without the time that it took to look at the memory */
    record Built(long events, long nanos, Heap heap) {}

    /** @param events from the first on */
    Built run(TenantId tenant, String view, int batch, long events) throws Exception {
        Projection projection = projections.stream()
                .filter(each -> each.view().equals(view))
                .findFirst()
                .orElseThrow();
        int generation = begin(tenant, view);
        var rows = new Rows(stored, tenant, generation, KEPT, true);
        var heap = new Heap(events);
        long began = System.nanoTime();
        long position = 0;
        Future<Stretch> next = read(tenant, projection, position, batch, events);
        while (position < events) {
            Stretch stretch = next.get();
            if (stretch.until() == position) break;
            position = stretch.until();
            next = read(tenant, projection, position, batch, events);
            apply(tenant, projection, generation, stretch, rows);
            heap.look(position);
        }
        return new Built(position, System.nanoTime() - began - heap.nanos(), heap);
    }

    /** Into records, and no further. */
    Built replay(TenantId tenant, int batch, long events) {
        var heap = new Heap(events);
        long began = System.nanoTime();
        long position = 0;
        while (position < events) {
            Stretch stretch = journal.read(tenant, position, (int) Math.min(batch, events - position));
            if (stretch.until() == position) break;
            position = stretch.until();
            heap.look(position);
        }
        return new Built(position, System.nanoTime() - began - heap.nanos(), heap);
    }

    private Future<Stretch> read(TenantId tenant, Projection projection, long after, int batch, long events) {
        int limit = (int) Math.min(batch, events - after);
        return threads.submit(() -> journal.read(tenant, after, limit, projection.hears()));
    }

    private void apply(TenantId tenant, Projection projection, int generation, Stretch stretch, Rows rows)
            throws Exception {
        transaction.begin();
        try (Connection connection = database.getConnection()) {
            TenantBinding.bind(connection, tenant);
            generic(connection);
            stored.setProperty("generation." + projection.view(), generation);
            for (Recorded recorded : stretch.recorded()) projection.apply(recorded, rows);
            rows.write();
            advance(connection, tenant, generation, stretch.until());
        } catch (SQLException | RuntimeException e) {
            transaction.rollback();
            throw e;
        }
        transaction.commit();
    }

    /** The database knows nothing of a generation that has just begun, takes it for empty, and reads all of it for each row. */
    private static void generic(Connection connection) throws SQLException {
        try (var set = connection.prepareStatement("set local plan_cache_mode = force_generic_plan")) {
            set.execute();
        }
    }

    private static void advance(Connection connection, TenantId tenant, int generation, long position)
            throws SQLException {
        String sql = "update generation set position = ? where tenant_id = ? and generation = ?";
        try (var update = connection.prepareStatement(sql)) {
            update.setLong(1, position);
            update.setObject(2, tenant.value());
            update.setInt(3, generation);
            update.executeUpdate();
        }
    }

    private int begin(TenantId tenant, String view) throws Exception {
        String sql = "insert into generation (tenant_id, view, live) values (?, ?, false) returning generation";
        transaction.begin();
        try (Connection connection = database.getConnection()) {
            TenantBinding.bind(connection, tenant);
            try (var insert = connection.prepareStatement(sql)) {
                insert.setObject(1, tenant.value());
                insert.setString(2, view);
                try (var row = insert.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        } finally {
            transaction.commit();
        }
    }
}

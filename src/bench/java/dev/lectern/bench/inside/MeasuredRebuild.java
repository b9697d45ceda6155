package dev.lectern.bench.inside;

import dev.lectern.eventsourcing.journal.EventPage;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.projections.Subscription;
import dev.lectern.eventsourcing.projections.Subscriptions;
import dev.lectern.eventsourcing.projections.follow.CatchUp;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.TenantTransaction;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Rebuilds a view of a tenant as Lectern itself does, except that it ends at a given event and that no reader sees the
 * result.
 */
@Dependent
class MeasuredRebuild {
    @Inject
    private Journal journal;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private CatchUp catchUp;

    @Resource(lookup = "jdbc/lectern")
    private DataSource database;

    @Resource
    private ManagedExecutorService threads;

    /** @param nanos without the time that it took to measure the heap */
    record Built(long events, long nanos, Heap heap) {}

    /**
     * @param batch with 1, each event is read, applied and committed by itself
     * @param events how many, from the first one on
     */
    Built run(TenantId tenant, String view, int batch, long events) throws SQLException {
        Subscription subscription = subscriptions.named(view).orElseThrow();
        if (batch > 1) subscription = subscription.inOneGo(threads, 50_000);
        int generation = begin(tenant, subscription);
        var heap = new Heap(events);
        long began = System.nanoTime();
        long position = 0;
        while (position < events) {
            int limit = (int) Math.min(batch, events - position);
            position = catchUp.batch(tenant, subscription, generation, limit).orElseThrow();
            heap.look(position);
        }
        long nanos = System.nanoTime() - began - heap.nanos();
        change(
                tenant,
                "update generation set stage = 'DROPPED', sweep_from = 'infinity' where tenant_id = ? and generation = "
                        + generation);
        return new Built(position, nanos, heap);
    }

    /** Reads the events into records, and does nothing with them. */
    Built replay(TenantId tenant, int batch, long events) {
        var heap = new Heap(events);
        long began = System.nanoTime();
        long position = 0;
        while (position < events) {
            EventPage page = journal.read(tenant, position, (int) Math.min(batch, events - position));
            if (page.until() == position) break;
            position = page.until();
            heap.look(position);
        }
        return new Built(position, System.nanoTime() - began - heap.nanos(), heap);
    }

    /**
     * Creates a generation beside those that Lectern itself builds. It is a kept one: such a generation is followed,
     * and no reader sees it.
     */
    private int begin(TenantId tenant, Subscription subscription) throws SQLException {
        String sql = """
            insert into generation (tenant_id, view, version, stage, sweep_from)
              values (?, '%s', %d, 'KEPT', 'infinity')
            returning generation\
            """.formatted(subscription.name(), subscription.version());
        return TenantTransaction.run(database, tenant, connection -> {
            try (var insert = connection.prepareStatement(sql)) {
                insert.setObject(1, tenant.value());
                try (var row = insert.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
    }

    private void change(TenantId tenant, String sql) throws SQLException {
        TenantTransaction.perform(database, tenant, connection -> {
            try (var update = connection.prepareStatement(sql)) {
                update.setObject(1, tenant.value());
                update.executeUpdate();
            }
        });
    }
}

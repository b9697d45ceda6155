package dev.lectern.eventsourcing.projections;

import dev.lectern.eventsourcing.journal.EventPage;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.projections.Generations.Locked;
import dev.lectern.eventsourcing.projections.rows.RowMappings;
import dev.lectern.eventsourcing.projections.rows.Rows;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.util.concurrent.Executor;

/** The subscription of a view: applies the events that its projection needs to the rows of a generation. */
class ViewSubscription implements Subscription {
    private static final int BATCH = 500;

    final Projection projection;
    final Generations generations;
    final RowMappings rowMappings;

    ViewSubscription(Projection projection, Generations generations) {
        this(projection, generations, new RowMappings());
    }

    ViewSubscription(Projection projection, Generations generations, RowMappings rowMappings) {
        this.projection = projection;
        this.generations = generations;
        this.rowMappings = rowMappings;
    }

    @Override
    public String name() {
        return projection.view();
    }

    @Override
    public Kind kind() {
        return Kind.VIEW;
    }

    @Override
    public int version() {
        return projection.version();
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public Subscription inOneGo(Executor ahead, int kept) {
        return new PipelinedView(this, ahead, kept);
    }

    @Override
    public EventPage take(Journal journal, TenantId tenant, Locked locked, int limit) {
        EventPage page = read(journal, tenant, locked.position(), limit);
        Rows rows = rows(tenant, locked, 0);
        apply(page, rows);
        rows.write();
        return page;
    }

    final EventPage read(Journal journal, TenantId tenant, long after, int limit) {
        return journal.read(tenant, after, limit, projection.hears());
    }

    /** @param kept how many of the rows stay in memory from one batch to the next */
    final Rows rows(TenantId tenant, Locked locked, int kept) {
        boolean isNew = locked.position() == 0;
        return new Rows(
                rowMappings, generations.of(name(), locked.generation()), tenant, locked.generation(), kept, isNew);
    }

    final void apply(EventPage page, Rows rows) {
        for (Recorded recorded : page.recorded()) projection.apply(recorded, rows);
    }
}

package dev.lectern.eventsourcing.projections;

import dev.lectern.eventsourcing.journal.EventPage;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.projections.Generations.Locked;
import dev.lectern.eventsourcing.projections.rows.RowChanges;
import dev.lectern.eventsourcing.projections.rows.Rows;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A view that takes one generation over many batches: its rows stay in memory from one to the next, and while the changes of a batch are written,
 * the next is read and applied in memory. What is there counts only where the generation stands at the position that it led to; if a transaction
 * was undone, or another node went on, it does not, and is left.
 */
final class PipelinedView extends ViewSubscription {
    private final Executor ahead;
    private final int kept;
    private @Nullable Batch last;
    private @Nullable Next next;

    /** A batch as it is in memory, to be written. */
    private record Batch(long until, Rows rows, Map<Class<?>, RowChanges> changes) {}

    private record Next(long after, int limit, CompletableFuture<Batch> batch) {}

    PipelinedView(ViewSubscription viewSubscription, Executor ahead, int kept) {
        super(viewSubscription.projection, viewSubscription.generations, viewSubscription.rowMappings);
        this.ahead = ahead;
        this.kept = kept;
    }

    /** @return without the events, of which nobody needs to be told: this is no live generation */
    @Override
    public EventPage take(Journal journal, TenantId tenant, Locked locked, int limit) {
        generations.of(name(), locked.generation());
        Batch batch = batch(journal, tenant, locked, limit);
        if (batch.until - locked.position() == limit) next = goOn(journal, tenant, locked.generation(), batch, limit);
        batch.rows.write(batch.changes);
        last = batch;
        return new EventPage(List.of(), batch.until);
    }

    private Batch batch(Journal journal, TenantId tenant, Locked locked, int limit) {
        Batch before = last;
        Next expected = next;
        last = null; // what fails leaves nothing behind
        next = null;
        long after = locked.position();
        if (expected != null && expected.after == after && expected.limit == limit) return of(expected.batch);
        Rows rows =
                expected == null && before != null && before.until == after ? before.rows : rows(tenant, locked, kept);
        return inMemory(journal, tenant, after, limit, rows);
    }

    private Batch inMemory(Journal journal, TenantId tenant, long after, int limit, Rows rows) {
        EventPage page = read(journal, tenant, after, limit);
        rows.expect(
                page.recorded().stream().map(recorded -> recorded.stream().id()).toList());
        apply(page, rows);
        return new Batch(page.until(), rows, rows.changes());
    }

    /** Only after a whole batch: behind the others there is nothing yet. */
    private Next goOn(Journal journal, TenantId tenant, int generation, Batch from, int limit) {
        var batch = CompletableFuture.supplyAsync(
                () -> generations.beside(
                        tenant, name(), generation, () -> inMemory(journal, tenant, from.until, limit, from.rows)),
                ahead);
        return new Next(from.until, limit, batch);
    }

    private static Batch of(CompletableFuture<Batch> batch) {
        try {
            return batch.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}

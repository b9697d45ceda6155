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
 * A view subscription that takes one generation over many batches, for a rebuild. Its rows stay in memory from batch to
 * batch. While the changes of one batch are written, the next one is read and applied in memory. The prefetched batch
 * is used only if the checkpoint equals the batch's start position. Otherwise it is discarded: a transaction was rolled
 * back, or another node went on.
 */
final class PipelinedView extends ViewSubscription {
    private final Executor ahead;
    private final int kept;
    private @Nullable Batch last;
    private @Nullable Next next;

    /** A batch that is applied in memory and has yet to be written. */
    private record Batch(long until, Rows rows, Map<Class<?>, RowChanges> changes) {}

    /** The next batch, which is being prefetched. */
    private record Next(long after, int limit, CompletableFuture<Batch> batch) {}

    PipelinedView(ViewSubscription viewSubscription, Executor ahead, int kept) {
        super(viewSubscription.projection, viewSubscription.generations, viewSubscription.rowMappings);
        this.ahead = ahead;
        this.kept = kept;
    }

    /** @return a page without events: nobody needs to be told of them, since the generation is not live */
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
        last = null; // a failure leaves nothing behind
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

    /** Prefetches the batch after a full one. After a shorter one there is nothing to read yet. */
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

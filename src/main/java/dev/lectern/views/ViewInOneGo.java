package dev.lectern.views;

import dev.lectern.journal.Journal;
import dev.lectern.journal.Stretch;
import dev.lectern.tenancy.TenantId;
import dev.lectern.views.Generations.Locked;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A view that takes one generation over many batches: its rows stay in memory from one to the next, and the next is read while one is applied.
 * What is in memory counts only where the generation stands at the position that it led to; if a transaction was undone, or another node went on, it
 * does not, and is left.
 */
final class ViewInOneGo extends View {
    private static final int ROWS = 50_000;

    private final Executor reading;

    private @Nullable Rows rows;
    private long rowsAt = -1;

    private @Nullable CompletableFuture<Stretch> next;
    private long nextAfter = -1;
    private int nextLimit;

    ViewInOneGo(View view, Executor reading) {
        super(view.projection, view.generations, view.layouts);
        this.reading = reading;
    }

    @Override
    public Stretch read(Journal journal, TenantId tenant, long after, int limit) {
        CompletableFuture<Stretch> ahead = nextAfter == after && nextLimit == limit ? next : null;
        next = null;
        Stretch stretch = ahead == null ? super.read(journal, tenant, after, limit) : of(ahead);
        if (stretch.until() - after == limit) readOn(journal, tenant, stretch.until(), limit);
        return stretch;
    }

    /** Only after a whole batch: behind the others there is nothing yet. */
    private void readOn(Journal journal, TenantId tenant, long after, int limit) {
        nextAfter = after;
        nextLimit = limit;
        next = CompletableFuture.supplyAsync(() -> super.read(journal, tenant, after, limit), reading);
    }

    private static Stretch of(CompletableFuture<Stretch> read) {
        try {
            return read.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void apply(TenantId tenant, Locked locked, Stretch stretch) {
        Rows kept = rowsAt == locked.position() ? rows : null;
        rowsAt = -1;
        if (kept == null) kept = rows(tenant, locked, ROWS);
        else generations.of(name(), locked.generation());
        apply(stretch, kept);
        rows = kept;
        rowsAt = stretch.until();
    }
}

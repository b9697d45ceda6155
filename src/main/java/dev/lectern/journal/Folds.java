package dev.lectern.journal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lectern.journal.Append.NewEvent;
import dev.lectern.journal.Append.Write;
import dev.lectern.tenancy.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Folds of streams, kept in memory so that a command need not read what this node has read or written before. A fold is a value of its
 * version and never wrong, only old: an append checks the version, and whoever needs the newest reads on from there.
 */
final class Folds {
    private static final long MOST_EVENTS = 200_000; // in all folds together, as the measure of their size

    private final JournalTable table;
    private final Function<TenantId, Reading> reading;
    private final Cache<Key, Folded<?>> known = Caffeine.newBuilder()
            .maximumWeight(MOST_EVENTS)
            .weigher((Key key, Folded<?> fold) -> 10 + fold.version())
            .build();

    private record Key(TenantId tenant, StreamId stream) {}

    Folds(JournalTable table, Function<TenantId, Reading> reading) {
        this.table = table;
        this.reading = reading;
    }

    /** As this node last knew it; read if it does not. */
    <S, E extends Event> Folded<S> recent(TenantId tenant, StreamId stream, Decider<S, ?, E> decider) {
        Folded<S> fold = remembered(new Key(tenant, stream));
        return fold == null ? newest(tenant, stream, decider) : fold;
    }

    <S, E extends Event> Folded<S> newest(TenantId tenant, StreamId stream, Decider<S, ?, E> decider) {
        Folded<S> fold = remembered(new Key(tenant, stream));
        if (fold == null) fold = new Folded<>(decider.initial(), 0, 0);
        return onward(tenant, stream, fold, table.stream(tenant, stream, fold.version()), decider);
    }

    /** What was written is read as everybody will read it, not taken as it was meant. */
    <S, E extends Event> void advance(Append append, Appended appended, Folded<S> fold, Decider<S, ?, E> decider) {
        Write write = append.writes().getLast();
        var stored = new ArrayList<Stored>();
        int left = write.events().size();
        for (NewEvent event : write.events()) {
            left--;
            stored.add(Request.stored(
                    append, write.stream(), event, appended.position() - left, appended.version() - left));
        }
        onward(append.tenant(), write.stream(), fold, stored, decider);
    }

    void forget(TenantId tenant, StreamId stream) {
        known.invalidate(new Key(tenant, stream));
    }

    private <S, E extends Event> Folded<S> onward(
            TenantId tenant, StreamId stream, Folded<S> fold, List<Stored> more, Decider<S, ?, E> decider) {
        if (more.isEmpty()) return fold;
        S state = fold.state();
        for (Recorded recorded : reading.apply(tenant).all(more)) state = decider.after(state, recorded.event());
        var newer = new Folded<>(state, more.getLast().version(), more.getLast().position());
        known.asMap().merge(new Key(tenant, stream), newer, (a, b) -> a.version() > b.version() ? a : b);
        return newer;
    }

    @SuppressWarnings("unchecked")
    private <S> @Nullable Folded<S> remembered(Key key) {
        return (Folded<S>) known.getIfPresent(key); // a stream belongs to one aggregate, and that has one kind of state
    }
}

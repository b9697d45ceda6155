package dev.lectern.eventsourcing.journal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lectern.eventsourcing.journal.Append.NewEvent;
import dev.lectern.eventsourcing.journal.Append.Write;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A node's cache of aggregate states, so that a command need not read events that this node has read or written before.
 * The states of long streams are also stored as {@link Snapshots}.
 *
 * <p>A cached state is never wrong, only stale: it is exactly the fold of events 1…version. An append checks the
 * version. A caller that needs the newest state reads the events after that version.
 */
final class StateCache {
    /** A stream with fewer events than this is read without looking for a snapshot. */
    static final int SHORT = 50;

    /** A snapshot is stored each time the stream has grown by this many events since the last one. */
    static final int GROWN = 200;

    /** The number of events that are read at once from a longer stream. */
    static final int PIECE = 500;

    private static final long MOST_EVENTS = 200_000; // of all cached states together, as a measure of their size

    private final JournalTable table;
    private final Snapshots snapshots;
    private final Function<TenantId, JournalReader> reading;
    private final Cache<Key, Known<?>> known = Caffeine.newBuilder()
            .maximumWeight(MOST_EVENTS)
            .weigher((Key key, Known<?> of) -> 10 + of.fold.version())
            .build();

    private record Key(TenantId tenant, StreamId stream) {}

    /** @param kept the version of the last snapshot that this node stored or read, 0 for none */
    private record Known<S>(VersionedState<S> fold, int kept) {}

    StateCache(JournalTable table, Snapshots snapshots, Function<TenantId, JournalReader> reading) {
        this.table = table;
        this.snapshots = snapshots;
        this.reading = reading;
    }

    /** The cached state, which may be stale; read from the journal if there is none. */
    <S, E extends Event> VersionedState<S> recent(TenantId tenant, StreamId stream, Decider<S, ?, E> decider) {
        Known<S> remembered = remembered(new Key(tenant, stream));
        return remembered == null ? newest(tenant, stream, decider) : remembered.fold;
    }

    /** The newest state: the events after the cached state, or after a snapshot, are read and folded. */
    <S, E extends Event> VersionedState<S> newest(TenantId tenant, StreamId stream, Decider<S, ?, E> decider) {
        Known<S> remembered = remembered(new Key(tenant, stream));
        Known<S> from = remembered == null ? new Known<>(new VersionedState<>(decider.initial(), 0, 0), 0) : remembered;
        List<Stored> piece = table.stream(tenant, stream, from.fold.version(), SHORT);
        if (piece.isEmpty()) return from.fold;
        if (piece.size() == SHORT && remembered == null) {
            VersionedState<S> snapshot = snapshots.of(tenant, stream, decider);
            if (snapshot != null) {
                from = new Known<>(snapshot, snapshot.version());
                piece = List.of();
            }
        }
        JournalReader reader = reading.apply(tenant);
        VersionedState<S> fold = after(from.fold, reader.all(piece), piece, decider);
        boolean more = piece.size() == SHORT || piece.isEmpty();
        while (more) {
            piece = table.stream(tenant, stream, fold.version(), PIECE);
            fold = after(fold, reader.all(piece), piece, decider);
            more = piece.size() == PIECE;
        }
        remember(new Key(tenant, stream), new Known<>(fold, from.kept));
        return fold;
    }

    /**
     * Folds the events that were just appended, and stores a snapshot if it is due. The events are decoded from the
     * bytes that were written, as every later reader does it, so that the cached state is what others read.
     */
    <S, E extends Event> void advance(
            Append append, Appended appended, VersionedState<S> fold, Decider<S, ?, E> decider) {
        Write write = append.writes().getLast();
        var stored = new ArrayList<Stored>();
        int left = write.events().size();
        for (NewEvent event : write.events()) {
            left--;
            stored.add(PendingAppend.stored(
                    append, write.stream(), event, appended.position() - left, appended.version() - left));
        }
        var key = new Key(append.tenant(), write.stream());
        VersionedState<S> newer = after(fold, reading.apply(append.tenant()).all(stored), stored, decider);
        Known<S> remembered = remembered(key);
        int kept = remembered == null ? 0 : remembered.kept;
        if (newer.version() - kept >= GROWN) {
            snapshots.keep(append.tenant(), write.stream(), newer, decider);
            kept = newer.version();
        }
        remember(key, new Known<>(newer, kept));
    }

    void forget(TenantId tenant, StreamId stream) {
        known.invalidate(new Key(tenant, stream));
    }

    private static <S> VersionedState<S> after(
            VersionedState<S> fold, List<Recorded> recorded, List<Stored> stored, Decider<S, ?, ?> decider) {
        if (stored.isEmpty()) return fold;
        S state = fold.state();
        for (Recorded each : recorded) state = decider.after(state, each.event());
        return new VersionedState<>(
                state, stored.getLast().version(), stored.getLast().position());
    }

    private void remember(Key key, Known<?> newer) {
        known.asMap().merge(key, newer, (a, b) -> a.fold.version() > b.fold.version() ? a : b);
    }

    @SuppressWarnings("unchecked")
    private <S> @Nullable Known<S> remembered(Key key) {
        return (Known<S>) known.getIfPresent(key); // safe: a stream is of one aggregate, which has one type of state
    }
}

package dev.lectern.eventsourcing.projections.rows;

import dev.lectern.eventsourcing.projections.rows.CachedRow.Key;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows in memory, by id and by attributes. The least recently used rows are evicted first. */
final class RowCache {
    private final int most;
    private final Map<Key, CachedRow> lines = new LinkedHashMap<>(16, 0.75f, true); // least recently used first
    private final RowIndex rowIndex;
    private final Map<Class<?>, BloomFilter> evicted = new HashMap<>();

    /** @param most the number of rows that stay in memory */
    RowCache(Function<Class<?>, RowMapping> columns, int most) {
        this.most = most;
        rowIndex = new RowIndex(columns);
    }

    @Nullable
    CachedRow get(Key key) {
        return lines.get(key);
    }

    boolean contains(Key key) {
        return lines.containsKey(key);
    }

    Set<CachedRow> find(Class<?> type, String attribute, Object value) {
        return rowIndex.find(type, attribute, value, lines.values());
    }

    /** Puts a row into memory, in place of the one that had its id. */
    CachedRow put(Key key, Object row) {
        CachedRow cachedRow = lines.computeIfAbsent(key, CachedRow::new);
        cachedRow.row = row;
        rowIndex.enter(cachedRow, row);
        return cachedRow;
    }

    /** Notes that a row is removed. It stays in memory until it is evicted. */
    void remove(CachedRow cachedRow, Object row) {
        rowIndex.strike(cachedRow, row);
        cachedRow.row = null;
    }

    /** Evicts the rows that are too many, except those that are in use. */
    void evict(Set<CachedRow> used) {
        Iterator<CachedRow> longestUnused = lines.values().iterator();
        while (lines.size() > most && longestUnused.hasNext()) {
            CachedRow cachedRow = longestUnused.next();
            if (used.contains(cachedRow)) continue;
            longestUnused.remove();
            if (cachedRow.row == null) continue;
            rowIndex.strike(cachedRow, cachedRow.row);
            evicted.computeIfAbsent(cachedRow.key.type(), type -> new BloomFilter())
                    .add(cachedRow.key.id());
        }
    }

    /** Whether the row may have been evicted. If not, it was never in memory, or still is. */
    boolean mayHaveEvicted(Key key) {
        BloomFilter some = evicted.get(key.type());
        return some != null && some.mayHold(key.id());
    }

    /** The types of which rows were evicted. */
    Set<Class<?>> evictedTypes() {
        return evicted.keySet();
    }
}

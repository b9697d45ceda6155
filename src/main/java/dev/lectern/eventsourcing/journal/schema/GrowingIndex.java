package dev.lectern.eventsourcing.journal.schema;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the values of a list by a key. The list only grows, and each of its values is looked at once, however often the
 * index is asked. What it answers concerns the first values of the list, and so never changes.
 */
final class GrowingIndex<K, T> {
    private final List<T> values;
    private final Function<T, @Nullable K> key;
    private final Map<K, List<Integer>> places = new HashMap<>();
    private int seen;

    /** @param key the key of a value; null for a value that is never looked for */
    GrowingIndex(List<T> values, Function<T, @Nullable K> key) {
        this.values = values;
        this.key = key;
    }

    /**
     * The values with a key, in the order of the list.
     *
     * @param first how many values of the list count
     */
    <R> List<R> of(K wanted, int first, Function<T, R> as) {
        List<Integer> found = places(wanted);
        return new Beginning<>(found, count(found, first), place -> as.apply(values.get(place)));
    }

    /**
     * The place in the list of the last value with a key; -1 if there is none.
     *
     * @param first how many values of the list count
     */
    int last(K wanted, int first) {
        List<Integer> found = places(wanted);
        int count = count(found, first);
        return count == 0 ? -1 : found.get(count - 1);
    }

    private List<Integer> places(K wanted) {
        for (; seen < values.size(); seen++) {
            K found = key.apply(values.get(seen));
            if (found != null)
                places.computeIfAbsent(found, any -> new ArrayList<>()).add(seen);
        }
        return places.getOrDefault(wanted, List.of());
    }

    /** How many of these places are among the first ones of the list. */
    private static int count(List<Integer> places, int first) {
        if (places.isEmpty() || places.getLast() < first) return places.size();
        int at = Collections.binarySearch(places, first);
        return at < 0 ? -at - 1 : at;
    }

    /** The first elements of a growing list, which is not copied. */
    private static final class Beginning<R> extends AbstractList<R> implements RandomAccess {
        private final List<Integer> places;
        private final int size;
        private final Function<Integer, R> value;

        Beginning(List<Integer> places, int size, Function<Integer, R> value) {
            this.places = places;
            this.size = size;
            this.value = value;
        }

        @Override
        public R get(int at) {
            return value.apply(places.get(Objects.checkIndex(at, size)));
        }

        @Override
        public int size() {
            return size;
        }
    }
}

package dev.lectern.eventsourcing.journal.schema;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A cache of values that are parsed from text. For types of which there are few distinct values and whose parsing costs
 * more than a look-up.
 */
final class InternCache<T> {
    private static final int AT_MOST = 500;

    private final Map<String, T> known = new ConcurrentHashMap<>();
    private final Function<String, T> make;

    InternCache(Function<String, T> make) {
        this.make = make;
    }

    T of(String text) {
        T value = known.get(text);
        if (value != null) return value;
        T made = make.apply(text);
        if (known.size() < AT_MOST) known.put(text, made);
        return made;
    }
}

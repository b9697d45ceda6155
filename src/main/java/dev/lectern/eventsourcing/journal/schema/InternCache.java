package dev.lectern.eventsourcing.journal.schema;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A cache of values that are parsed from others. For types of which there are few distinct values and whose parsing
 * costs more than a look-up.
 */
final class InternCache<P, J> {
    private static final int AT_MOST = 500;

    private final Map<P, J> known = new ConcurrentHashMap<>();
    private final Function<P, J> make;

    InternCache(Function<P, J> make) {
        this.make = make;
    }

    J of(P plain) {
        J value = known.get(plain);
        if (value != null) return value;
        J made = make.apply(plain);
        if (known.size() < AT_MOST) known.put(plain, made);
        return made;
    }
}

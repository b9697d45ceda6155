package dev.lectern.eventsourcing.journal.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** Follows every path of steps from a version, and throws if one leads in a circle. */
final class VersionWalk {
    private final EventVersion start;
    private final Function<EventVersion, List<EventVersion>> next;
    private final Deque<EventVersion> way = new ArrayDeque<>();

    VersionWalk(EventVersion start, Function<EventVersion, List<EventVersion>> next) {
        this.start = start;
        this.next = next;
    }

    void from(EventVersion version) {
        if (way.contains(version))
            throw new IllegalStateException(
                    "The upcasters of " + start + " lead in a circle: " + way.reversed() + " → " + version);
        way.push(version);
        next.apply(version).forEach(this::from);
        way.pop();
    }
}

package dev.lectern.eventsourcing.journal.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** Follows every path of steps from a version, and throws if one leads in a circle. */
final class VersionWalk {
    private final SchemaVersion start;
    private final Function<SchemaVersion, List<SchemaVersion>> next;
    private final Deque<SchemaVersion> way = new ArrayDeque<>();

    VersionWalk(SchemaVersion start, Function<SchemaVersion, List<SchemaVersion>> next) {
        this.start = start;
        this.next = next;
    }

    void from(SchemaVersion version) {
        if (way.contains(version))
            throw new IllegalStateException(
                    "The upcasters of " + start + " lead in a circle: " + way.reversed() + " → " + version);
        way.push(version);
        next.apply(version).forEach(this::from);
        way.pop();
    }
}

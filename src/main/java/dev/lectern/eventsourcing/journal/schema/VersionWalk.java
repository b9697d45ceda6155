package dev.lectern.eventsourcing.journal.schema;

import dev.lectern.eventsourcing.journal.schema.Upcaster.Version;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** Follows every path of steps from a version, and throws if one leads in a circle. */
final class VersionWalk {
    private final Version start;
    private final Function<Version, List<Version>> next;
    private final Deque<Version> way = new ArrayDeque<>();

    VersionWalk(Version start, Function<Version, List<Version>> next) {
        this.start = start;
        this.next = next;
    }

    void from(Version version) {
        if (way.contains(version))
            throw new IllegalStateException(
                    "The upcasters of " + start + " lead in a circle: " + way.reversed() + " → " + version);
        way.push(version);
        next.apply(version).forEach(this::from);
        way.pop();
    }
}

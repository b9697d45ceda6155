package dev.lectern.site.audit.state;

import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.journal.StreamHistory;
import dev.lectern.eventsourcing.journal.Unreadable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The versions of one stream, counted from 1.
 *
 * @param stored all of it, in order
 * @param read as far as it can be read
 * @param stop why it cannot be read from there on; null if all of it can
 */
record StreamVersions(
        List<Stored> stored, StreamHistory read, @Nullable Unreadable stop) {

    /** @param reader of the stream: what each event reads as, in their order; throws {@link Unreadable} */
    static StreamVersions of(List<Stored> stored, Function<Stored, List<Recorded>> reader) {
        var recorded = new ArrayList<Recorded>();
        long position = 0;
        for (Stored each : stored) {
            try {
                recorded.addAll(reader.apply(each));
                position = each.position();
            } catch (Unreadable stop) {
                return new StreamVersions(stored, new StreamHistory(each.version() - 1, position, recorded), stop);
            }
        }
        return new StreamVersions(stored, new StreamHistory(stored.size(), position, recorded), null);
    }

    int last() {
        return stored.size();
    }

    boolean isReadable(int version) {
        return version <= read.version();
    }

    /** @param version from 1 to the last */
    Stored event(int version) {
        return stored.get(version - 1);
    }

    /**
     * The version that stood at an instant: that of the last event of the stream that had occurred by then. All events before it in the
     * stream count, also one that gives a later time for itself. For the order of a stream is the order in which things were decided, each
     * knowing all before it, while the times are those of the clocks that people's commands met, and clocks differ. So what stood never
     * lacks something that a later part of it rests on, and a later instant never shows an earlier version.
     *
     * @return 0 if nothing had occurred by then
     */
    int at(Instant instant) {
        return stored.stream()
                .filter(each -> !each.occurredAt().isAfter(instant))
                .mapToInt(Stored::version)
                .max()
                .orElse(0);
    }
}

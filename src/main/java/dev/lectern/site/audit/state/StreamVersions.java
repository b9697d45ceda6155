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
 * @param stored all stored events of the stream, in order
 * @param read the history as far as it can be read
 * @param stop why the next event cannot be read; null if all can be read
 */
record StreamVersions(
        List<Stored> stored, StreamHistory read, @Nullable Unreadable stop) {

    /**
     * Reads the events up to the first that cannot be read.
     *
     * @param reader gives what a stored event reads as, called in the order of the stream; throws {@link Unreadable}
     */
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

    /**
     * The stored event of a version.
     *
     * @param version from 1 to {@link #last()}
     */
    Stored event(int version) {
        return stored.get(version - 1);
    }

    /**
     * The version at an instant: that of the last event in the stream that had occurred by then. All events before it
     * in the stream count, even one whose own time is later. The order of a stream is the order of its decisions, and
     * each decision knew all events before it. The times come from the clocks of the nodes that received the commands,
     * and clocks differ. So a version never lacks an event that a later one depends on, and a later instant never shows
     * an earlier version.
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

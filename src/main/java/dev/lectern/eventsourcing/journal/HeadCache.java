package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.Batch.Seen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a node left a tenant's journal, and what it has written itself of late. Only as long as nobody else has moved the head is all of it still
 * so, which the next append finds out: then what is here need not be looked up. The leader's alone.
 */
final class HeadCache {
    private static final int MOST = 1000; // of streams, and of commands

    private final Seen seen = new Seen(lately(), lately());
    private Head head;

    HeadCache(Batch written) {
        head = written.head();
        follow(written);
    }

    Batch batch(List<PendingAppend> requests) {
        return new Batch(head, seen, false, requests);
    }

    /** What was put upon this head was committed. */
    void follow(Batch written) {
        head = written.head();
        seen.versions().putAll(written.news().versions());
        seen.done().putAll(written.news().done());
    }

    private static <K, V> Map<K, V> lately() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MOST;
            }
        };
    }
}

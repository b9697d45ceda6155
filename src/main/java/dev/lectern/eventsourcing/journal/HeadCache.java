package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.Batch.Done;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A node's cache of a tenant's head, with the versions of streams and the commands done as of that head. It is valid
 * until another node appends; the next compare-and-set detects that.
 */
final class HeadCache {
    private static final int MOST = 1000; // streams, and as many commands; the least recently used is evicted

    private final Map<String, Integer> versions;
    private final Map<UUID, Done> commands;
    private Head head;

    /** A cache of the head alone, without any stream or command. */
    HeadCache(Head head) {
        this(head, MOST);
    }

    private HeadCache(Head head, int most) {
        this.head = head;
        this.versions = recentlyUsed(most);
        this.commands = recentlyUsed(most);
    }

    /** Without a limit, for what {@link HeadLookup} reads for one batch: nothing of it may be evicted. */
    static HeadCache complete(Head head) {
        return new HeadCache(head, Integer.MAX_VALUE);
    }

    Head head() {
        return head;
    }

    /** The last version of each stream. */
    Map<String, Integer> versions() {
        return versions;
    }

    /** The commands done, by command id. */
    Map<UUID, Done> commands() {
        return commands;
    }

    /** Moves on to the head after a batch that was committed. */
    void follow(Batch written) {
        head = written.head();
        versions.putAll(written.versions());
        commands.putAll(written.commands());
    }

    private static <K, V> Map<K, V> recentlyUsed(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }
}

package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.Batch.Done;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What a node knows of a tenant's journal as of a head: versions of streams, and commands that were done. Valid until
 * another node appends; the next compare-and-set detects that.
 */
final class HeadCache {
    private static final int MOST = 1000; // of streams, and of commands

    private final Map<String, Integer> versions;
    private final Map<UUID, Done> commands;
    private Head head;

    /** Nothing is known yet but the head. */
    HeadCache(Head head) {
        this(head, MOST);
    }

    private HeadCache(Head head, int most) {
        this.head = head;
        this.versions = recentlyUsed(most);
        this.commands = recentlyUsed(most);
    }

    /** For what was just read from the database: it forgets nothing. */
    static HeadCache complete(Head head) {
        return new HeadCache(head, Integer.MAX_VALUE);
    }

    Head head() {
        return head;
    }

    /** By stream; the last version. */
    Map<String, Integer> versions() {
        return versions;
    }

    /** By command id. */
    Map<UUID, Done> commands() {
        return commands;
    }

    /** The batch was committed. */
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

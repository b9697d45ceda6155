package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.tenancy.TenantId;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The locks of streams on this node: commands on one stream run one after the other. Correctness does not depend on
 * them, since the append checks the expected version. They save work: without them, if a hundred people want the last
 * seat at once, each would read, decide and fail again and again. Streams share 4096 locks by their hash.
 */
final class StreamLocks {
    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(4096).toArray(ReentrantLock[]::new);

    <T> T take(TenantId tenant, StreamId stream, Supplier<T> work) {
        ReentrantLock lock = locks[Math.floorMod(Objects.hash(tenant, stream), locks.length)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}

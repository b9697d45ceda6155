package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.tenancy.TenantId;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets the commands of one stream go one after the other on this node. Correctness does not need it, the expected version sees to that;
 * but of a hundred people after the last seat each would otherwise read, decide and fail a hundred times.
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

package dev.lectern.bench.journal;

import com.zaxxer.hikari.HikariDataSource;
import dev.lectern.bench.journal.RawTable.Row;
import java.util.ArrayList;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

final class RawCombining implements Contender {
    private static final class Waiting {
        final Row row;
        final Thread caller = Thread.currentThread();
        volatile boolean durable;

        Waiting(Row row) {
            this.row = row;
        }
    }

    private final Ground ground;
    private final Events events;
    private final HikariDataSource pool;
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean();

    RawCombining(Ground ground, Events events) {
        this.ground = ground;
        this.events = events;
        this.pool = ground.pool("raw combining", true);
    }

    @Override
    public Sample run(Level level, Span span) throws Exception {
        return Loop.run(level.inFlight(), span, caller -> {
            var streams = new OwnStreams(ground.tenants(level.tenants()), caller);
            return () -> {
                var waiting = new Waiting(Row.of(streams, events));
                queue.add(waiting);
                while (!waiting.durable) {
                    if (writing.compareAndSet(false, true)) {
                        if (!waiting.durable) write();
                        writing.set(false);
                        Waiting next = queue.peek();
                        if (next != null) LockSupport.unpark(next.caller);
                    } else LockSupport.park();
                }
            };
        });
    }

    private void write() throws Exception {
        var batch = new ArrayList<Waiting>();
        for (Waiting next = queue.poll(); next != null; next = queue.poll()) batch.add(next);
        RawBatches.unnest(pool, batch.stream().map(w -> w.row).toList());
        for (Waiting each : batch) {
            each.durable = true;
            LockSupport.unpark(each.caller);
        }
    }
}

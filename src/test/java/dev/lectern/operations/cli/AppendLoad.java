package dev.lectern.operations.cli;

import dev.lectern.domain.session.SeatEvent.CapacityChanged;
import dev.lectern.domain.session.Session;
import dev.lectern.operations.schemas.OldProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Appends to some providers, one event after another to each, until it is closed. */
final class AppendLoad implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> writers = new ArrayList<>();
    private final List<AtomicLong> appended = new ArrayList<>();
    private volatile boolean over;

    AppendLoad(OldProvider... providers) {
        for (OldProvider provider : providers) {
            var count = new AtomicLong();
            appended.add(count);
            writers.add(threads.submit(() -> append(provider, count)));
        }
    }

    private @Nullable Void append(OldProvider provider, AtomicLong count) throws InterruptedException {
        while (!over) {
            provider.write(Session.stream(UUID.randomUUID()), new CapacityChanged(12, 14, "A larger room"));
            count.incrementAndGet();
            Thread.sleep(5); // others need the machine, too
        }
        return null;
    }

    /** Returns when each provider has taken one more append. */
    void awaitMore() throws InterruptedException {
        for (int i = 0; i < writers.size(); i++) {
            long now = appended.get(i).get();
            while (appended.get(i).get() == now && !writers.get(i).isDone()) Thread.sleep(5);
        }
    }

    /** Ends the load, and fails if any append failed. */
    @Override
    public void close() throws ExecutionException, InterruptedException {
        over = true;
        for (Future<?> writer : writers) writer.get();
        threads.close();
    }
}

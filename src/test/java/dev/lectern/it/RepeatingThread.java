package dev.lectern.it;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Repeats the same work in a thread of its own until it is closed. */
final class RepeatingThread implements AutoCloseable {
    private final AtomicInteger times = new AtomicInteger();
    private final Thread thread;
    private volatile boolean over;

    /** @param failures receives the exception that the work throws; then the thread ends */
    RepeatingThread(Runnable work, List<Throwable> failures) {
        thread = Thread.ofPlatform().start(() -> {
            while (!over) {
                try {
                    work.run();
                    times.incrementAndGet();
                } catch (RuntimeException e) {
                    synchronized (failures) {
                        failures.add(e);
                    }
                    return;
                }
            }
        });
    }

    int times() {
        return times.get();
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        thread.join();
    }
}

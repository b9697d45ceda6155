package dev.lectern.it;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Does the same again and again in a thread of its own until it is closed. */
final class RepeatingThread implements AutoCloseable {
    private final AtomicInteger times = new AtomicInteger();
    private final Thread thread;
    private volatile boolean over;

    /** @param failures where what it throws is put */
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

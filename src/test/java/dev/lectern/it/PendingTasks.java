package dev.lectern.it;

import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Tasks in other threads, which may start further tasks. */
final class PendingTasks {
    private final ExecutorService threads;
    private final CountDownLatch gate = new CountDownLatch(1);
    private final ConcurrentLinkedQueue<Future<?>> started = new ConcurrentLinkedQueue<>();

    PendingTasks(ExecutorService threads) {
        this.threads = threads;
    }

    void start(Callable<?> task) {
        started.add(threads.submit(task));
    }

    /** Starts a task that does nothing before {@link #open}, so that many begin at the same time. */
    void startOnceOpen(Callable<?> task) {
        start(() -> {
            gate.await();
            return task.call();
        });
    }

    void open() {
        gate.countDown();
    }

    /** Runs a task whose result the caller takes. */
    <T> Future<T> submit(Callable<T> task) {
        return threads.submit(task);
    }

    /** Returns when all tasks that were started have ended, also those that they started. */
    void awaitAll() {
        for (Future<?> next = started.poll(); next != null; next = started.poll()) result(next);
    }

    static <T> T result(Future<T> task) {
        try {
            return task.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}

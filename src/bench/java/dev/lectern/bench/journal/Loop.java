package dev.lectern.bench.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Callers in a closed loop, each on a platform thread of its own: a caller asks again when its answer has come. */
public final class Loop {
    private Loop() {}

    /** Makes one event durable, and returns when it is. */
    public interface Call {
        void once() throws Exception;
    }

    /** @param callers by their number, from 0 on */
    public static Sample run(int inFlight, Span span, IntFunction<Call> callers)
            throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(inFlight);
        var answers = new ArrayList<Future<long[]>>();
        try (var threads = Executors.newFixedThreadPool(inFlight)) {
            for (int n = 0; n < inFlight; n++) answers.add(threads.submit(caller(callers.apply(n), start, span)));
        }
        long[] all = {};
        for (var answer : answers) {
            long[] nanos = answer.get();
            int before = all.length;
            all = Arrays.copyOf(all, before + nanos.length);
            System.arraycopy(nanos, 0, all, before, nanos.length);
        }
        return Sample.of(all, span.watched().toNanos() / 1e9);
    }

    /** Measures the calls that are answered within the watched time, whenever they were asked. */
    private static Callable<long[]> caller(Call call, CyclicBarrier start, Span span) {
        return () -> {
            start.await();
            long from = System.nanoTime() + span.unwatched().toNanos();
            long until = from + span.watched().toNanos();
            long[] nanos = new long[1024];
            int count = 0;
            for (long asked = System.nanoTime(); asked < until; ) {
                call.once();
                long answered = System.nanoTime();
                if (answered >= from && answered < until) {
                    if (count == nanos.length) nanos = Arrays.copyOf(nanos, count * 2);
                    nanos[count++] = answered - asked;
                }
                asked = answered;
            }
            return Arrays.copyOf(nanos, count);
        };
    }
}

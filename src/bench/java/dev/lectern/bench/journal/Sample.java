package dev.lectern.bench.journal;

import java.util.Arrays;

/**
 * What one run of a cell came to.
 *
 * @param perSecond events that were durable
 * @param p50 nanoseconds from asking to the answer, half of them took less
 * @param p99 likewise, 99 of 100
 */
public record Sample(long events, double perSecond, long p50, long p99) {

    static Sample of(long[] nanos, double seconds) {
        Arrays.sort(nanos);
        return new Sample(nanos.length, nanos.length / seconds, at(nanos, 0.50), at(nanos, 0.99));
    }

    private static long at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, Math.round(sorted.length * share))];
    }
}

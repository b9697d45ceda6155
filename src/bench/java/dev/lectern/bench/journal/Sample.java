package dev.lectern.bench.journal;

import java.util.Arrays;

/**
 * The result of one run of a cell.
 *
 * @param perSecond durable events a second
 * @param p50 nanoseconds from question to answer that half of the calls did not exceed
 * @param p99 nanoseconds from question to answer that 99 of 100 calls did not exceed
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

package dev.lectern.bench.inside;

import java.util.Arrays;

/** Durations in nanoseconds, and their percentiles. */
final class Nanos {
    private long[] all = new long[1024];
    private int count;

    void add(long nanos) {
        if (count == all.length) all = Arrays.copyOf(all, 2 * count);
        all[count++] = nanos;
    }

    int count() {
        return count;
    }

    /** The duration that this share of all durations does not exceed. */
    long at(double share) {
        long[] sorted = Arrays.copyOf(all, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[(int) Math.min(count - 1, Math.round(count * share))];
    }
}

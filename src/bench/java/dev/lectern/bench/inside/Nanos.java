package dev.lectern.bench.inside;

import java.util.Arrays;

/** Many times. */
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

    /** What such a share of them did not exceed. */
    long at(double share) {
        long[] sorted = Arrays.copyOf(all, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[(int) Math.min(count - 1, Math.round(count * share))];
    }
}

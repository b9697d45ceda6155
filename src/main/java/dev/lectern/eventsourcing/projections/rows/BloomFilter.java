package dev.lectern.eventsourcing.projections.rows;

import java.util.BitSet;
import java.util.UUID;

/**
 * A Bloom filter of the ids of rows that were in memory and no longer are. It needs the same room for any number of
 * ids. An id that it does not contain was never added, so the database need not be asked for it.
 */
final class BloomFilter {
    private static final int BITS = 1 << 23; // 1 MiB: with half a million ids, one look-up in 500 is wrong
    private static final int MARKS = 4; // bits for each id

    private final BitSet marks = new BitSet();

    void add(UUID id) {
        for (int n = 0; n < MARKS; n++) marks.set(mark(id, n));
    }

    /** Whether the id may have been added. False means that it never was. */
    boolean mayHold(UUID id) {
        for (int n = 0; n < MARKS; n++) if (!marks.get(mark(id, n))) return false;
        return true;
    }

    /**
     * Uses the lower half of the id, which is as good as random in all ids that Lectern makes. Other ids would only
     * cause more false positives.
     */
    private static int mark(UUID id, int n) {
        long random = id.getLeastSignificantBits();
        int step = (int) (random >>> 31) | 1;
        return ((int) random + n * step) & (BITS - 1);
    }
}

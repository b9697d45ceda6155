package dev.lectern.eventsourcing.projections.rows;

import java.util.BitSet;
import java.util.UUID;

/**
 * Ids of rows that were in memory and are no longer: a Bloom filter, which needs the same room for any number of them. An id
 * that it does not hold was never among them, so the database need not be asked for it.
 */
final class BloomFilter {
    private static final int BITS = 1 << 23; // a megabyte: of half a million ids one in five hundred is mistaken
    private static final int MARKS = 4; // of an id

    private final BitSet marks = new BitSet();

    void add(UUID id) {
        for (int n = 0; n < MARKS; n++) marks.set(mark(id, n));
    }

    /** False: it was never added. */
    boolean mayHold(UUID id) {
        for (int n = 0; n < MARKS; n++) if (!marks.get(mark(id, n))) return false;
        return true;
    }

    /** By the lower half of an id, which is as good as random in all ids that Lectern makes; others would only be mistaken more often. */
    private static int mark(UUID id, int n) {
        long random = id.getLeastSignificantBits();
        int step = (int) (random >>> 31) | 1;
        return ((int) random + n * step) & (BITS - 1);
    }
}

package dev.lectern.eventsourcing.projections.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BloomFilterTest {
    private final Random dice = new Random(17);

    @Test
    void what_was_added_may_always_be_there_and_little_else_may() {
        var bloomFilter = new BloomFilter();
        assertThat(ids(1000)).noneMatch(bloomFilter::mayHold);
        var added = ids(200_000).toList();
        added.forEach(bloomFilter::add);
        assertThat(added).allMatch(bloomFilter::mayHold);
        assertThat(ids(100_000).filter(bloomFilter::mayHold).count()).isLessThan(100);
    }

    /** Random ids like those of UUID versions 4 and 8, which seldom differ in a few bits only. */
    private Stream<UUID> ids(int count) {
        return Stream.generate(() -> new UUID(dice.nextLong(), dice.nextLong() >>> 2 | 1L << 63))
                .limit(count);
    }
}

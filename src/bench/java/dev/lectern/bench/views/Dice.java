package dev.lectern.bench.views;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Pseudo-random choices that are the same in each run. */
final class Dice {
    private final SplittableRandom random = new SplittableRandom(20_260_301);

    UUID id() {
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & ~(3L << 62) | 1L << 63);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /** Both bounds included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}

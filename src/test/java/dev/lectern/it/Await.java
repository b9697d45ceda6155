package dev.lectern.it;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * Waits up to a minute for what other threads and processes do. A late result proves nothing; one that never comes is a
 * failure.
 */
final class Await {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration LOOK = Duration.ofMillis(50);

    private Await() {}

    static void until(String what, BooleanSupplier isSo) {
        Instant end = Instant.now().plus(LONGEST);
        while (!isSo.getAsBoolean()) {
            if (Instant.now().isAfter(end)) throw new AssertionError("For a minute it never was so that " + what + ".");
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package dev.lectern.operations.views;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits up to two seconds for what a node does in the background, so that the next page shows it done. */
final class AwaitShortly {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofMillis(100);

    private AwaitShortly() {}

    /**
     * @param so the condition, checked every 100 ms
     * @return whether it became true in time
     */
    static boolean is(BooleanSupplier so) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > deadline) return false;
            try {
                Thread.sleep(LOOK.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}

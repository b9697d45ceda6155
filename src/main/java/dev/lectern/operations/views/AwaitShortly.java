package dev.lectern.operations.views;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits a little for what a node does by itself, so that the page which was told to have it done shows it done. */
final class AwaitShortly {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofMillis(100);

    private AwaitShortly() {}

    /** @return whether it became so before patience ran out */
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

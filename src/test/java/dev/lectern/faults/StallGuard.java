package dev.lectern.faults;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Waits for work of any duration as long as it makes progress: it gives up after 60 seconds without any. */
final class StallGuard {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private StallGuard() {}

    /** @param progress a number that changes whenever something was done */
    static void until(String what, BooleanSupplier isSo, LongSupplier progress) {
        if (!comes(isSo, progress)) throw new AssertionError("Nothing moves, and it is not so that " + what + ".");
    }

    /** @return whether the condition came true before progress stopped */
    static boolean comes(BooleanSupplier isSo, LongSupplier progress) {
        long before = progress.getAsLong();
        long since = System.nanoTime();
        while (!isSo.getAsBoolean()) {
            FaultProof.pause(Duration.ofMillis(200));
            long now = progress.getAsLong();
            if (now != before) since = System.nanoTime();
            before = now;
            if (System.nanoTime() - since > PATIENCE.toNanos()) return false;
        }
        return true;
    }
}

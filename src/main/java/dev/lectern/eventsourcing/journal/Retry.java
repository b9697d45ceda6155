package dev.lectern.eventsourcing.journal;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tries a command again, under its own id, while the database is away; for a while, and less and less often. */
final class Retry {
    private static final long LASTS = Duration.ofSeconds(15).toNanos();
    private static final long LONGEST_PAUSE = 1_000; // ms

    private final @Nullable UUID commandId;
    private final long began = System.nanoTime();
    private long pause = 25; // ms
    private @Nullable OutcomeUnknown undecided;

    /** @param commandId null if what is tried has none, so that only what was certainly not done can be tried again */
    Retry(@Nullable UUID commandId) {
        this.commandId = commandId;
    }

    /**
     * @throws Unreachable if the database did not come back, and nothing was done
     * @throws OutcomeUnknown if an attempt may have been done
     */
    Appended keep(Supplier<Appended> attempt) {
        while (true) {
            try {
                return attempt.get();
            } catch (Refused answered) {
                throw answered;
            } catch (Unreachable away) {
                if (away instanceof OutcomeUnknown unknown) undecided = unknown;
                if (isOver()) throw undecided == null ? away : undecided;
                pause();
            } catch (RuntimeException e) {
                if (undecided == null) throw e;
                undecided.addSuppressed(e);
                throw undecided;
            }
        }
    }

    private boolean isOver() {
        return undecided != null && commandId == null || System.nanoTime() - began > LASTS;
    }

    private void pause() {
        try {
            Thread.sleep(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw undecided == null ? new Unreachable(e) : undecided;
        }
    }
}

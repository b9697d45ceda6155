package dev.lectern.eventsourcing.journal;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Retries one command or append during an outage of the database, under the same command id. It gives up after 15 s.
 * The pauses between attempts double from 25 ms to 1 s.
 */
final class Retry {
    private static final long LASTS = Duration.ofSeconds(15).toNanos();
    private static final long LONGEST_PAUSE = 1_000; // ms

    private final @Nullable UUID commandId;
    private final long began = System.nanoTime();
    private long pause = 25; // ms
    private @Nullable OutcomeUnknown undecided;

    /** @param commandId null if there is none; then nothing is tried again after {@link OutcomeUnknown} */
    Retry(@Nullable UUID commandId) {
        this.commandId = commandId;
    }

    /**
     * Runs an attempt until it succeeds or is refused.
     *
     * @throws Refused if an attempt is refused
     * @throws Unreachable if the outage lasts, and nothing was done
     * @throws OutcomeUnknown if the outage lasts, and an attempt may have been done
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

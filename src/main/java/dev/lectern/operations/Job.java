package dev.lectern.operations;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Long work on one tenant's journal, under way or over, as others see it while it goes on.
 *
 * @param <R> what it says so far, and in the end
 */
public final class Job<R> {
    private static final Logger LOG = Logger.getLogger(Job.class.getName());

    /** {@code BROKEN}: the journal itself could not be read on. */
    public enum State {
        WAITING,
        RUNNING,
        STOPPED,
        COMPLETE,
        BROKEN
    }

    /** The work itself. */
    public interface Work<R> {
        /**
         * @param heard what is known so far
         * @param stop asked again and again
         * @return what is known at the end
         */
        R run(Consumer<R> heard, BooleanSupplier stop);
    }

    private final Instant startedAt;
    private volatile State state = State.WAITING;
    private volatile R report;
    private volatile boolean stopping;
    private volatile @Nullable String reason;

    /** @param nothing what is known before it begins */
    public Job(Instant startedAt, R nothing) {
        this.startedAt = startedAt;
        this.report = nothing;
    }

    /** @param isComplete whether it came to its end */
    void perform(Work<R> work, Predicate<R> isComplete) {
        if (stopping) {
            state = State.STOPPED;
            return;
        }
        state = State.RUNNING;
        try {
            report = work.run(heard -> report = heard, () -> stopping);
            state = isComplete.test(report) ? State.COMPLETE : State.STOPPED;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Work on a journal broke off.", e);
            breaks(e);
        }
    }

    void breaks(RuntimeException cause) {
        reason = cause.getMessage();
        state = State.BROKEN;
    }

    void stop() {
        stopping = true;
    }

    public boolean isUnderWay() {
        return state == State.WAITING || state == State.RUNNING;
    }

    public boolean isStopping() {
        return stopping;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    public State getState() {
        return state;
    }

    public R getReport() {
        return report;
    }

    /** Why it broke off. */
    public @Nullable String getReason() {
        return reason;
    }
}

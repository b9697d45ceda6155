package dev.lectern.operations;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A long-running job on one tenant's journal, waiting, running or over. Other threads see its state and its latest
 * report while it runs.
 *
 * @param <R> the report, both while the job runs and at its end
 */
public final class Job<R> {
    private static final Logger LOG = Logger.getLogger(Job.class.getName());

    /**
     * {@code COMPLETE}: the work came to its end. {@code STOPPED}: it was stopped before. {@code BROKEN}: it failed,
     * for example because the journal could not be read.
     */
    public enum State {
        WAITING,
        RUNNING,
        STOPPED,
        COMPLETE,
        BROKEN
    }

    /** The work of a job. */
    public interface Work<R> {
        /**
         * @param heard receives the report so far
         * @param stop whether to stop; the work asks it again and again
         * @return the report at the end
         */
        R run(Consumer<R> heard, BooleanSupplier stop);
    }

    private final Instant startedAt;
    private volatile State state = State.WAITING;
    private volatile R report;
    private volatile boolean stopping;
    private volatile @Nullable String reason;

    /** @param nothing the report before the work begins */
    public Job(Instant startedAt, R nothing) {
        this.startedAt = startedAt;
        this.report = nothing;
    }

    /** @param isComplete whether a report is that of work that came to its end */
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

    /** Why the job is {@code BROKEN}; null if it is not. */
    public @Nullable String getReason() {
        return reason;
    }
}

package dev.lectern.operations;

import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One dry run, under way or over, as others see it while it goes on. */
public final class Run {
    private static final Logger LOG = Logger.getLogger(Run.class.getName());

    /** {@code BROKEN}: the journal itself could not be read on. */
    public enum State {
        WAITING,
        RUNNING,
        STOPPED,
        COMPLETE,
        BROKEN
    }

    private final Instant startedAt;
    private volatile State state = State.WAITING;
    private volatile Report report = Report.NONE;
    private volatile boolean stopping;
    private volatile @Nullable String reason;

    Run(Instant startedAt) {
        this.startedAt = startedAt;
    }

    void perform(DryRun work) {
        if (stopping) {
            state = State.STOPPED;
            return;
        }
        state = State.RUNNING;
        try {
            Report last = work.run(heard -> report = heard, () -> stopping);
            state = last.isComplete() ? State.COMPLETE : State.STOPPED;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A dry run broke off.", e);
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

    public Report getReport() {
        return report;
    }

    /** Why it broke off. */
    public @Nullable String getReason() {
        return reason;
    }
}

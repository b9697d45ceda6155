package dev.lectern.operations.views;

import dev.lectern.eventsourcing.projections.CompletionPolicy;
import dev.lectern.eventsourcing.projections.GenerationState;
import dev.lectern.eventsourcing.projections.admin.GenerationStatus;
import org.jspecify.annotations.Nullable;

/** The health of a subscription in a word. The style sheet has a shape for each value. */
public enum Health {
    STOPPED("stopped"),
    UNDECIDED("waits for you"),
    PAUSED("paused"),
    BUILDING("being built"),
    BEHIND("behind"),
    CURRENT("up to date"),
    UNBEGUN("not begun");

    private final String word;

    Health(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public String style() {
        return "status status-" + name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * The value that most needs attention.
     *
     * @param live the generation that readers see; null if there is none
     * @param next the generation that is being built or is paused; null if there is none
     */
    static Health of(@Nullable GenerationStatus live, @Nullable GenerationStatus next) {
        if (live != null && live.isStopped() || next != null && next.isStopped()) return STOPPED;
        if (next != null && waits(next)) return UNDECIDED;
        if (next != null) return next.stage() == GenerationState.PAUSED ? PAUSED : BUILDING;
        if (live == null) return UNBEGUN;
        return live.lag() > 0 ? BEHIND : CURRENT;
    }

    /** Whether a generation is built and compared and waits for somebody to decide about it. */
    static boolean waits(GenerationStatus next) {
        if (next.stage() != GenerationState.BUILDING || next.comparedAt() == null || next.isStopped()) return false;
        Long differences = next.differences();
        return next.atEnd() == CompletionPolicy.WAIT
                || next.atEnd() == CompletionPolicy.SWITCH_IF_EQUAL && differences != null && differences > 0;
    }
}

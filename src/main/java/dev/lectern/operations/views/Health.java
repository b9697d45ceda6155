package dev.lectern.operations.views;

import dev.lectern.eventsourcing.projections.CompletionPolicy;
import dev.lectern.eventsourcing.projections.GenerationState;
import dev.lectern.eventsourcing.projections.admin.GenerationStatus;
import org.jspecify.annotations.Nullable;

/** How a follower is, in a word; the style sheet has a shape for each. */
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

    /** What asks most for somebody's eyes. */
    static Health of(@Nullable GenerationStatus live, @Nullable GenerationStatus next) {
        if (live != null && live.isStopped() || next != null && next.isStopped()) return STOPPED;
        if (next != null && waits(next)) return UNDECIDED;
        if (next != null) return next.stage() == GenerationState.PAUSED ? PAUSED : BUILDING;
        if (live == null) return UNBEGUN;
        return live.lag() > 0 ? BEHIND : CURRENT;
    }

    /** It is built, was compared, and goes no further unless somebody decides. */
    static boolean waits(GenerationStatus next) {
        if (next.stage() != GenerationState.BUILDING || next.comparedAt() == null || next.isStopped()) return false;
        Long differences = next.differences();
        return next.atEnd() == CompletionPolicy.WAIT
                || next.atEnd() == CompletionPolicy.SWITCH_IF_EQUAL && differences != null && differences > 0;
    }
}

package dev.lectern.operations.views;

import dev.lectern.eventsourcing.projections.GenerationState;
import dev.lectern.eventsourcing.projections.admin.GenerationStatus;
import dev.lectern.eventsourcing.projections.admin.ViewSizes.Size;
import dev.lectern.eventsourcing.reactors.Deadlines.Failing;
import dev.lectern.operations.Amounts;
import dev.lectern.operations.Progress;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The status of a subscription and its generations, as pages show it.
 *
 * @param called its label
 * @param version the version of the view or reactor in this build
 * @param live the generation that readers see; null if there is none yet
 * @param next the generation that is being built or is paused, beside the live one or for the first time; null if there
 *     is none
 * @param kept the generation that readers saw before; null if there is none
 * @param size of the live generation of a view; null for a reactor, or if there is no live generation
 * @param failing the deadlines that a reactor fails to handle; null if there are none
 * @param now the instant that this status describes
 */
public record SubscriptionStatus(
        SubscriptionLabel called,
        int version,
        @Nullable GenerationStatus live,
        @Nullable GenerationStatus next,
        @Nullable GenerationStatus kept,
        @Nullable Size size,
        @Nullable Failing failing,
        Instant now) {

    public Health health() {
        return Health.of(live, next);
    }

    /**
     * A text that changes only when the page has something else to say or other actions to offer. It contains no
     * position or other counter that moves by itself.
     */
    public String shape() {
        return called.name() + " " + health() + shape(live) + shape(next) + shape(kept) + ";";
    }

    private static String shape(@Nullable GenerationStatus build) {
        return build == null
                ? " -"
                : " " + build.generation() + build.stage() + build.atEnd() + build.comparedAt() + build.differences()
                        + (build.movedAt() == null) + build.isStopped() + build.skipped();
    }

    /**
     * The generation that is stopped by an event in quarantine: the live one, otherwise the new one; null if neither
     * is.
     */
    public @Nullable GenerationStatus stopped() {
        if (live != null && live.isStopped()) return live;
        return next != null && next.isStopped() ? next : null;
    }

    /** Whether a generation is being built and will come to its end without anybody's decision. */
    public boolean underWay() {
        return next != null && next.stage() == GenerationState.BUILDING && !next.isStopped() && !waits();
    }

    public boolean waits() {
        return next != null && Health.waits(next);
    }

    public boolean paused() {
        return next != null && next.stage() == GenerationState.PAUSED;
    }

    /** Whether the new generation has not processed any event since it was begun or resumed. */
    public boolean waitsForItsTurn() {
        return underWay() && next != null && next.movedAt() == null;
    }

    public Progress progress(GenerationStatus build) {
        return new Progress(
                Math.min(build.position(), build.head()),
                build.head(),
                Duration.between(build.begunAt(), now),
                Math.round(build.perSecond()));
    }

    /** The lag of a generation: “3 events, for 2 seconds”; “nothing” if it is at the head. */
    public String behind(GenerationStatus build) {
        if (build.lag() == 0) return "nothing";
        String events = Amounts.events(build.lag());
        return build.waitingSince() == null
                ? events
                : events + ", for " + Amounts.time(Duration.between(build.waitingSince(), now));
    }

    /** The rate of a generation: {@code 1,204 events a second}; {@code as they come} below half an event a second. */
    public String rate(GenerationStatus build) {
        return build.perSecond() < 0.5 ? "as they come" : Amounts.events(Math.round(build.perSecond())) + " a second";
    }

    /** The size of the live generation: {@code 120 rows, 34 kB}; empty if it is not known. */
    public String holds() {
        return size == null ? "" : Amounts.of(size.rows(), "row") + ", " + Amounts.bytes(size.bytes());
    }

    /** What happens to the new generation when it reaches the head. */
    public String ending() {
        if (next == null) return "";
        return switch (next.atEnd()) {
            case SWITCH -> "readers see it as soon as it is done";
            case SWITCH_IF_EQUAL -> "readers see it if nothing differs";
            case WAIT -> "it waits for you when it is done";
        };
    }

    /**
     * Compares the version of the live generation with the version in this build: 1 if the live one is later, −1 if it
     * is earlier, 0 if they are equal or there is no live generation.
     */
    public int otherVersion() {
        return live == null ? 0 : Integer.compare(live.version(), version);
    }
}

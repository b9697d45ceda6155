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
 * A follower and its generations, as its page shows them.
 *
 * @param version as this server knows it
 * @param live what readers see; null: nothing yet
 * @param next being built beside it, or for the first time
 * @param kept what readers saw before
 * @param size of what readers see
 * @param failing deadlines of a reactor
 * @param now when all this was so
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

    /** What changes only when there is something else to say or to do here; nothing in it just counts on. */
    public String shape() {
        return called.name() + " " + health() + shape(live) + shape(next) + shape(kept) + ";";
    }

    private static String shape(@Nullable GenerationStatus build) {
        return build == null
                ? " -"
                : " " + build.generation() + build.stage() + build.atEnd() + build.comparedAt() + build.differences()
                        + (build.movedAt() == null) + build.isStopped() + build.skipped();
    }

    /** What stands before an event in quarantine: what readers see, or else the new one. */
    public @Nullable GenerationStatus stopped() {
        if (live != null && live.isStopped()) return live;
        return next != null && next.isStopped() ? next : null;
    }

    /** Whether something is done that is over soon. */
    public boolean underWay() {
        return next != null && next.stage() == GenerationState.BUILDING && !next.isStopped() && !waits();
    }

    public boolean waits() {
        return next != null && Health.waits(next);
    }

    public boolean paused() {
        return next != null && next.stage() == GenerationState.PAUSED;
    }

    /** Whether the new one has not moved since somebody wanted it to. */
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

    /** “3 events, for 2 seconds”; “nothing” if there is no event that it does not show. */
    public String behind(GenerationStatus build) {
        if (build.lag() == 0) return "nothing";
        String events = Amounts.events(build.lag());
        return build.waitingSince() == null
                ? events
                : events + ", for " + Amounts.time(Duration.between(build.waitingSince(), now));
    }

    /** {@code 1,204 events a second}; it says nothing of followers that never were behind. */
    public String rate(GenerationStatus build) {
        return build.perSecond() < 0.5 ? "as they come" : Amounts.events(Math.round(build.perSecond())) + " a second";
    }

    /** {@code 120 rows, 34 kB}. */
    public String holds() {
        return size == null ? "" : Amounts.of(size.rows(), "row") + ", " + Amounts.bytes(size.bytes());
    }

    /** What becomes of the new one when it is at the head. */
    public String ending() {
        if (next == null) return "";
        return switch (next.atEnd()) {
            case SWITCH -> "readers see it as soon as it is done";
            case SWITCH_IF_EQUAL -> "readers see it if nothing differs";
            case WAIT -> "it waits for you when it is done";
        };
    }

    /** What readers see is of another version of the view than this server knows: 1 of a later one, −1 of an earlier one. */
    public int otherVersion() {
        return live == null ? 0 : Integer.compare(live.version(), version);
    }
}

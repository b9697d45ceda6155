package dev.lectern.operations.views;

import dev.lectern.eventsourcing.projections.admin.ViewQueries.Done;
import dev.lectern.operations.Amounts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the action log: what was done to a view or reactor, as a sentence.
 *
 * @param reason the reason that was given; null if none was asked for
 */
public record ActionLogEntry(
        Instant at, String sentence, @Nullable String reason) {

    /** @param who the name of the actor, at the beginning of the sentence */
    static ActionLogEntry of(Done done, String who) {
        return new ActionLogEntry(
                done.at(),
                who + " " + did(done, SubscriptionLabel.of(done.view()).the()),
                done.reason());
    }

    private static String did(Done done, String the) {
        String there = "at position " + Amounts.number(done.position());
        return switch (done.act()) {
            case BEGUN -> "began to build " + the + " anew.";
            case PAUSED -> "paused the build of " + the + " " + there + ".";
            case RESUMED -> "let the build of " + the + " go on.";
            case CANCELLED -> "gave up the build of " + the + " " + there + ".";
            case ASKED -> "asked to show the new rows of " + the + ".";
            case COMPARISON_ASKED -> "asked to compare the new rows of " + the + " with the shown ones.";
            case COMPARED -> "compared the new rows of " + the + " with the shown ones " + there + ".";
            case SWITCHED -> "switched " + the + " to its new rows " + there + ".";
            case ROLLED_BACK -> "went back to the former rows of " + the + ".";
            case DROPPED -> "dropped the former rows of " + the + ".";
            case QUARANTINED -> "stopped " + the + " before the event " + there + ".";
            case RETRIED -> "had " + the + " try the event " + there + " again.";
            case SKIPPED -> "had " + the + " skip the event " + there + ".";
        };
    }
}

package dev.lectern.eventsourcing.projections;

import org.jspecify.annotations.Nullable;

/**
 * The checkpoint of one generation: how far it has come, and what happens to it next.
 *
 * @param view the name of the subscription
 * @param version the version of the view, as the build that began this generation declared it
 * @param atEnd what happens when a rebuild has reached the head of the journal
 * @param position the position of the last event that its rows contain
 * @param isStopped whether the next event is in quarantine
 * @param comparedAt the position at which it was compared with the live generation; null if it was not
 * @param differences the number of rows that differed; null if it was not compared
 */
public record Checkpoint(
        String view,
        int generation,
        int version,
        GenerationState stage,
        CompletionPolicy atEnd,
        long position,
        boolean isStopped,
        @Nullable Long comparedAt,
        @Nullable Long differences) {

    /** Whether readers may see this generation once it has reached the head of the journal. */
    public boolean mayBeSwitchedTo() {
        return switch (atEnd) {
            case SWITCH -> true;
            case SWITCH_IF_EQUAL -> differences != null && differences == 0;
            case WAIT -> false;
        };
    }
}

package dev.lectern.eventsourcing.projections;

import org.jspecify.annotations.Nullable;

/**
 * Where a generation stands.
 *
 * @param version of the view, as the build declared it that began this generation
 * @param position its checkpoint: the last event that its rows contain
 * @param isStopped whether the event after that is in quarantine
 * @param comparedAt the position at which it was compared with the live one; null if it was not
 * @param differences in how many rows they differed
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

    /** Whether a build that has come to the head is what readers shall see then. */
    public boolean mayBeSwitchedTo() {
        return switch (atEnd) {
            case SWITCH -> true;
            case SWITCH_IF_EQUAL -> differences != null && differences == 0;
            case WAIT -> false;
        };
    }
}

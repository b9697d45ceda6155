package dev.lectern.eventsourcing.projections.admin;

import dev.lectern.eventsourcing.projections.CompletionPolicy;
import dev.lectern.eventsourcing.projections.GenerationState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A generation as people see it.
 *
 * @param head of the tenant's journal
 * @param movedAt when its checkpoint moved last; null: not since it was begun or resumed
 * @param perSecond events, lately
 * @param waitingSince since when the first event that its rows do not contain has been waiting for it; null if there is none
 * @param comparedAt the position at which it was compared with the live one; null if it was not
 * @param differences in how many rows they differ then
 * @param sweptFrom when its rows are deleted; null if they are not to be
 * @param skipped how many events it was told to leave out
 * @param stop why it does not go on; null if it does
 */
public record GenerationStatus(
        String view,
        int generation,
        int version,
        GenerationState stage,
        CompletionPolicy atEnd,
        long position,
        long head,
        Instant begunAt,
        @Nullable Instant movedAt,
        double perSecond,
        @Nullable Instant waitingSince,
        @Nullable Long comparedAt,
        @Nullable Long differences,
        @Nullable Instant sweptFrom,
        int skipped,
        @Nullable Stop stop) {

    /**
     * An event in quarantine.
     *
     * @param cause in a sentence, as whatever failed said it
     * @param stack where it failed
     */
    public record Stop(long position, Instant since, String cause, String stack) {}

    /** How many events its rows do not contain yet. */
    public long lag() {
        return Math.max(0, head - position);
    }

    public boolean isStopped() {
        return stop != null;
    }

    /** Whether it has come to the end of the journal, as near as one that moves can be. */
    public boolean isAtHead() {
        return lag() <= 500;
    }
}

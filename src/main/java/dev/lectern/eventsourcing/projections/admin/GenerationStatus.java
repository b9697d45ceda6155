package dev.lectern.eventsourcing.projections.admin;

import dev.lectern.eventsourcing.projections.CompletionPolicy;
import dev.lectern.eventsourcing.projections.GenerationState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The status of a generation, as administrators see it.
 *
 * @param atEnd what happens when a rebuild has reached the head of the journal
 * @param position its checkpoint
 * @param head the position of the head of the tenant's journal
 * @param movedAt when its checkpoint last moved; null if it did not since it was begun or resumed
 * @param perSecond its recent rate in events per second
 * @param waitingSince since when the first event that its rows do not contain has been waiting, but not before the
 * generation was begun; null if there is no such event
 * @param comparedAt the position at which it was compared with the live generation; null if it was not
 * @param differences the number of rows that differed then; null if it was not compared
 * @param sweptFrom from when its rows are deleted; null if they are not
 * @param skipped how many events an administrator has made it skip
 * @param stop the event in quarantine that stops it; null if there is none
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
     * @param cause the message of the exception
     * @param stack its stack trace
     */
    public record Stop(long position, Instant since, String cause, String stack) {}

    /** The number of events that its rows do not contain yet. */
    public long lag() {
        return Math.max(0, head - position);
    }

    public boolean isStopped() {
        return stop != null;
    }

    /** Whether it has practically reached the head of the journal, which may move on all the time. */
    public boolean isAtHead() {
        return lag() <= 500;
    }
}

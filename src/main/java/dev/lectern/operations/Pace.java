package dev.lectern.operations;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Measures the rate of long work over the last ten seconds, because the first seconds of a process say little about the
 * rest. When all is done, the rate is the average over the whole time.
 */
public final class Pace {
    private static final long WINDOW_NANOS = 10_000_000_000L;

    private final Deque<Mark> marks = new ArrayDeque<>();

    private record Mark(long done, long nanos) {}

    public Progress at(long done, long of, long nanos) {
        marks.addLast(new Mark(done, nanos));
        while (marks.size() > 2 && marks.getFirst().nanos() < nanos - WINDOW_NANOS) marks.removeFirst();
        Mark from = done == of ? new Mark(0, 0) : marks.getFirst();
        long since = Math.max(1, nanos - from.nanos());
        return new Progress(done, of, Duration.ofNanos(nanos), (long) ((done - from.done()) * 1e9 / since));
    }
}

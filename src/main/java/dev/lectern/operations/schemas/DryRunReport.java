package dev.lectern.operations.schemas;

import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.operations.Progress;
import java.time.Duration;
import java.util.List;

/**
 * The report of a dry run, so far or at its end.
 *
 * @param taken how many events took each route
 * @param unread how many events cannot be read
 * @param failures the earliest of those, at most 100
 */
public record DryRunReport(Progress progress, List<Taken> taken, long unread, List<Failure> failures) {
    public static final DryRunReport NONE =
            new DryRunReport(new Progress(0, 0, Duration.ZERO, 0), List.of(), 0, List.of());

    /** The route from a stored version to the events that it reads as: {@code SessionScheduled v1} to four events. */
    public record Route(String from, List<String> to) {
        public boolean isAsWritten() {
            return to.equals(List.of(from));
        }

        /** What the route leads to: {@code 4 events}, {@code nothing}, or the type and version if it is one event. */
        public String end() {
            return switch (to.size()) {
                case 0 -> "nothing";
                case 1 -> to.getFirst();
                default -> to.size() + " events";
            };
        }

        @Override
        public String toString() {
            return from + " → " + end();
        }
    }

    /** A route and how many events took it. */
    public record Taken(Route route, long events) {}

    /** One event that cannot be read. */
    public record Failure(long position, StreamId stream, String type, String reason) {}

    public boolean isComplete() {
        return progress.done() == progress.of();
    }

    public boolean isAllReadable() {
        return isComplete() && unread == 0;
    }
}

package dev.lectern.operations.schemas;

import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.journal.Unreadable;
import dev.lectern.eventsourcing.journal.schema.Schemas;
import dev.lectern.operations.Pace;
import dev.lectern.operations.schemas.DryRunReport.Failure;
import dev.lectern.operations.schemas.DryRunReport.Route;
import dev.lectern.operations.schemas.DryRunReport.Taken;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the events of a dry run by route. It counts all failures and keeps the 100 with the lowest positions. */
final class DryRunTally {
    private static final int KEPT = 100;

    private final Schemas schemas;
    private final Pace pace = new Pace();
    private final Map<Route, Long> taken = new HashMap<>();
    private final TreeMap<Long, Failure> failures = new TreeMap<>();
    private long done;
    private long unread;

    DryRunTally(Schemas schemas) {
        this.schemas = schemas;
    }

    void read(Stored stored, List<Recorded> events) {
        List<String> to = events.stream()
                .map(recorded -> schemas.newest(recorded.event().getClass().getSimpleName()))
                .map(Object::toString)
                .toList();
        taken.merge(new Route(stored.schema().toString(), to), 1L, Long::sum);
        done++;
    }

    void unread(Stored stored, Unreadable e) {
        String reason =
                e.position() == stored.position() ? e.reason() : "It rests on an earlier event. " + e.getMessage();
        failures.put(
                stored.position(),
                new Failure(stored.position(), stored.stream(), stored.schema().toString(), reason));
        if (failures.size() > KEPT) failures.pollLastEntry();
        unread++;
        done++;
    }

    DryRunReport report(long of, long nanos) {
        List<Taken> routes = taken.entrySet().stream()
                .map(each -> new Taken(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(each -> each.route().toString()))
                .toList();
        return new DryRunReport(pace.at(done, of, nanos), routes, unread, List.copyOf(failures.values()));
    }
}

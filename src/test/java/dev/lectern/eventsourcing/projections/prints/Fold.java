package dev.lectern.eventsourcing.projections.prints;

import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.projections.Projection;
import dev.lectern.eventsourcing.projections.rows.MemoryRows;
import java.util.ArrayList;
import java.util.List;

/** The rows that a projection makes of events, beginning with none, up to the first event that it cannot apply. */
final class Fold {
    private final Projection projection;
    private final MemoryRows memoryRows = new MemoryRows();
    private boolean isStopped;

    Fold(Projection projection) {
        this.projection = projection;
    }

    boolean isStopped() {
        return isStopped;
    }

    int rows() {
        return memoryRows.count();
    }

    /**
     * Applies events. A journal may end after any of them, so it counts what each of them changes.
     *
     * @return a text for each column that an event changes; empty if none changes any
     */
    List<String> changes(List<Recorded> events) {
        var changes = new ArrayList<String>();
        for (Recorded recorded : events) {
            if (isStopped || !isHeard(recorded)) continue;
            try {
                projection.apply(recorded, memoryRows.rows());
                changes.addAll(memoryRows.changes());
            } catch (RuntimeException e) {
                isStopped = true;
            }
        }
        if (isStopped && !changes.isEmpty()) changes.add("It stops");
        return changes;
    }

    private boolean isHeard(Recorded recorded) {
        return projection.hears().stream().anyMatch(type -> type.isInstance(recorded.event()));
    }
}

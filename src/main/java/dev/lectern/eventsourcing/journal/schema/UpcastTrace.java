package dev.lectern.eventsourcing.journal.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of one stored event to today.
 *
 * @param stored as it was written
 * @param steps in the order in which they were made; none if it was written in the newest version
 * @param newest what it reads as today: one event, several, or none
 */
public record UpcastTrace(VersionedFields stored, List<Step> steps, List<VersionedFields> newest) {

    /**
     * @param upcaster null where Avro's own resolution was enough
     * @param to in the order in which they follow
     */
    public record Step(VersionedFields from, @Nullable Upcaster upcaster, List<VersionedFields> to) {}

    /** All forms but the newest. */
    public List<VersionedFields> older() {
        return steps.stream().map(Step::from).toList();
    }
}

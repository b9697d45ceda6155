package dev.lectern.eventsourcing.journal.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps by which one stored event was upcast.
 *
 * @param stored the event in the version in which it was written
 * @param steps in the order in which they were made; empty if the event was written in the newest version
 * @param newest the event in the newest versions: one event, several, or none
 */
public record UpcastTrace(VersionedFields stored, List<Step> steps, List<VersionedFields> newest) {

    /**
     * One step from a version to those that it becomes.
     *
     * @param upcaster null if Avro's resolution makes the step
     * @param to in the order of the resulting events; empty if the event is left out
     */
    public record Step(VersionedFields from, @Nullable Upcaster upcaster, List<VersionedFields> to) {}

    /** All versions in which the event appeared, except the newest ones. */
    public List<VersionedFields> older() {
        return steps.stream().map(Step::from).toList();
    }
}

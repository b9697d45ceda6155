package dev.lectern.operations.schemas;

import dev.lectern.eventsourcing.journal.SchemaUsage;
import dev.lectern.eventsourcing.journal.schema.MergeHalf;
import dev.lectern.eventsourcing.journal.schema.SchemaVersion;
import dev.lectern.eventsourcing.journal.schema.Upcaster;
import dev.lectern.site.audit.FieldChange;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The chart of schema versions: which versions of which event types a provider has stored, and by which steps old
 * versions are upcast.
 *
 * @param areas one for each aggregate
 * @param unknown stored versions for which this build has no schema
 */
public record SchemaChart(List<Area> areas, List<SchemaUsage> unknown) {

    /**
     * The event types of one aggregate.
     *
     * @param category of the aggregate's streams
     * @param changed the types that once had another version
     * @param unchanged the types with one version only
     */
    public record Area(String category, List<Line> changed, List<Stage> unchanged) {}

    /**
     * The line of one event type with all its versions, those under earlier names included.
     *
     * @param type its name today, or its last name if it is not written any more
     * @param stages its versions, the oldest first
     */
    public record Line(String type, List<Stage> stages) {
        public List<Step> steps() {
            return stages.stream()
                    .flatMap(stage -> Stream.ofNullable(stage.step()))
                    .toList();
        }

        /** The version as text: {@code v2}, preceded by its type if that is not the name of the line. */
        public String label(SchemaVersion version) {
            return version.type().equals(type) ? "v" + version.version() : version.toString();
        }

        /** The step as text: {@code v1 → v2}. */
        public String arrow(Step step) {
            return label(step.from()) + " → " + (step.following() == null ? "" : label(step.following()));
        }
    }

    /**
     * One version of an event type.
     *
     * @param written how many events are stored in this version, and when; null if the provider has none
     * @param madeOf versions in other lines that are upcast to this one
     * @param step the step to the next version; null if this version is the newest
     */
    public record Stage(
            SchemaVersion version,
            @Nullable SchemaUsage written,
            List<SchemaVersion> madeOf,
            @Nullable Step step) {
        public long events() {
            return written == null ? 0 : written.events();
        }

        public boolean isNewest() {
            return step == null;
        }
    }

    /**
     * The step that upcasts one version.
     *
     * @param following the next version in its line; null if the step does not lead there
     * @param aside the other versions that it makes
     * @param changes the differences between the fields of this version and of the following one, by their types
     * @param upcaster null if Avro's schema resolution is enough
     * @param leadsBack whether the following version can also be written as this one, for nodes of an earlier build
     * @param needed how many stored events may pass through this version when they are read
     */
    public record Step(
            SchemaVersion from,
            @Nullable SchemaVersion following,
            List<SchemaVersion> aside,
            List<FieldChange> changes,
            @Nullable Upcaster upcaster,
            boolean leadsBack,
            long needed) {
        public String says() {
            return upcaster == null ? "Avro resolves it" : upcaster.said();
        }

        /** The names of the fields that are {@code added}, {@code changed} or {@code gone}. */
        public String fields(String word) {
            return changes.stream()
                    .filter(fieldChange -> fieldChange.word().equals(word))
                    .map(FieldChange::field)
                    .collect(Collectors.joining(", "));
        }

        /** Whether the step drops the event. The first half of a merge is not dropped: it waits for the second. */
        public boolean isDropped() {
            return following == null && aside.isEmpty() && half() == null;
        }

        /** The other version of the merge if the step is half of one; otherwise null. */
        public @Nullable MergeHalf half() {
            return upcaster == null ? null : upcaster.half();
        }

        public boolean isDeclared() {
            return upcaster != null;
        }
    }

    public long events() {
        return stages().mapToLong(Stage::events).sum()
                + unknown.stream().mapToLong(SchemaUsage::events).sum();
    }

    /** How many of the stored events are not in the newest version. */
    public long old() {
        return stages().filter(stage -> !stage.isNewest())
                .mapToLong(Stage::events)
                .sum();
    }

    private Stream<Stage> stages() {
        return areas.stream()
                .flatMap(area -> Stream.concat(
                        area.changed().stream().flatMap(line -> line.stages().stream()), area.unchanged().stream()));
    }
}

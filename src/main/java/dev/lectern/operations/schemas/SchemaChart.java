package dev.lectern.operations.schemas;

import dev.lectern.eventsourcing.journal.SchemaUsage;
import dev.lectern.eventsourcing.journal.schema.Upcaster;
import dev.lectern.eventsourcing.journal.schema.Upcaster.Version;
import dev.lectern.site.audit.FieldChange;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of which events a provider has stored, and by which steps old ones are brought up to date.
 *
 * @param unknown what is stored and this build has no schema for
 */
public record SchemaChart(List<Area> areas, List<SchemaUsage> unknown) {

    /**
     * The events of one aggregate.
     *
     * @param changed those that were once written otherwise
     * @param unchanged those that were not
     */
    public record Area(String category, List<Line> changed, List<Stage> unchanged) {}

    /** What one event is called today, or was last called, and all it was before. */
    public record Line(String type, List<Stage> stages) {
        public List<Step> steps() {
            return stages.stream()
                    .flatMap(stage -> Stream.ofNullable(stage.step()))
                    .toList();
        }

        /** {@code v2}; with its type where it had another name than the line. */
        public String label(Version version) {
            return version.type().equals(type) ? "v" + version.version() : version.toString();
        }

        /** {@code v1 → v2} */
        public String arrow(Step step) {
            return label(step.from()) + " → " + (step.following() == null ? "" : label(step.following()));
        }
    }

    /**
     * One version.
     *
     * @param written null: never here
     * @param madeOf what else becomes this, of other lines
     * @param step on from here; null: this is what is read today
     */
    public record Stage(
            Version version,
            @Nullable SchemaUsage written,
            List<Version> madeOf,
            @Nullable Step step) {
        public long events() {
            return written == null ? 0 : written.events();
        }

        public boolean isNewest() {
            return step == null;
        }
    }

    /**
     * @param following the next version of its line; null if it does not lead there
     * @param aside what else it makes
     * @param changes from the fields of this version to those of the following, by their types
     * @param upcaster null where Avro resolves it
     * @param needed how many stored events may pass here on their way to today
     */
    public record Step(
            Version from,
            @Nullable Version following,
            List<Version> aside,
            List<FieldChange> changes,
            @Nullable Upcaster upcaster,
            boolean leadsBack,
            long needed) {
        public String says() {
            return upcaster == null ? "Avro resolves it" : upcaster.said();
        }

        /** The fields that are {@code added}, {@code changed} or {@code gone}. */
        public String fields(String word) {
            return changes.stream()
                    .filter(fieldChange -> fieldChange.word().equals(word))
                    .map(FieldChange::field)
                    .collect(Collectors.joining(", "));
        }

        /** Whether it leaves the event out; half of a merge does not, it waits. */
        public boolean isDropped() {
            return following == null && aside.isEmpty() && half() == null;
        }

        /** Where it is one of two events that became one, the other. */
        public Upcaster.@Nullable Half half() {
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

    /** How many of them are not stored as they read today. */
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

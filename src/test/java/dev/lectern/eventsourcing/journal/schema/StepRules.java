package dev.lectern.eventsourcing.journal.schema;

import dev.lectern.eventsourcing.journal.schema.SchemaFolder.File;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The rules for the steps from version to version: each is made, each makes what changes, and what a field means is
 * judged by its whole description and by events, never by its name; see {@link SchemaRules}.
 */
final class StepRules {
    private final SchemaFolder schemas;
    private final Owners owners;
    private final SampleEvents samples;
    private final @Nullable Object policy;
    private @Nullable List<Step> steps; // each is tried on hundreds of events, so once for all rules

    StepRules(SchemaFolder schemas, Owners owners, SampleEvents samples, @Nullable Object policy) {
        this.schemas = schemas;
        this.owners = owners;
        this.samples = samples;
        this.policy = policy;
    }

    List<String> everyStepIsMade() {
        return schemas.files().stream()
                .filter(file -> owners.upcaster(file.version()).isEmpty())
                .flatMap(file -> schemas
                        .after(file)
                        .filter(next -> !AvroResolution.leads(
                                file.schema().schema(), next.schema().schema()))
                        .map(next -> changed(file, next))
                        .stream())
                .toList();
    }

    private String changed(File file, File next) {
        List<MeaningChange> changes =
                MeaningChange.between(file.schema().schema(), next.schema().schema());
        if (changes.isEmpty())
            return "Nothing leads to " + next.path() + " from " + file.version()
                    + ": give each new field a default, or " + owners.name(file) + " an upcaster of that step.";
        return "From " + file.version() + " to " + next.path() + ", " + changes.getFirst()
                + ": give " + owners.name(file) + " an upcaster of that step. If the field means what it meant,"
                + " the upcaster says .same(\"" + changes.getFirst().path() + "\", why).";
    }

    /** A field that changes its meaning is changed by the upcaster, or declared to mean the same. */
    List<String> everyChangeIsMade() {
        return steps().flatMap(step -> step.changes().stream().flatMap(change -> change(step, change).stream()))
                .toList();
    }

    private Optional<String> change(Step step, MeaningChange change) {
        String where = "From " + step.file().version() + " to " + step.next().path() + ", " + change;
        boolean same = step.upcaster().notes().same().containsKey(change.path());
        if (same && change.ofUnit())
            return Optional.of(where + ": with another unit it cannot mean the same. Let the upcaster convert it in "
                    + owners.name(step.file()) + ".");
        if (same || !step.check().leaves(change.former(), change.path())) return Optional.empty();
        return Optional.of(where + ", but the upcaster leaves its values as they are: convert them in "
                + owners.name(step.file())
                + (change.ofUnit()
                        ? "."
                        : ", or say .same(\"" + change.path() + "\", why) if it means what it meant."));
    }

    /** What is declared to mean the same is in both versions, and has the same values in both. */
    List<String> whatIsTheSameStaysTheSame() {
        return steps().flatMap(step ->
                        step.upcaster().notes().same().keySet().stream().flatMap(path -> same(step, path).stream()))
                .toList();
    }

    private Optional<String> same(Step step, String path) {
        String who = owners.name(step.file()) + " says that " + path + " of "
                + step.file().version() + " means the same";
        if (step.changes().stream().noneMatch(change -> change.path().equals(path)))
            return Optional.of(who + ", but nothing about it changes: remove .same(\"" + path + "\", …).");
        return step.check()
                .differs(path)
                .map(how ->
                        who + ", but " + how + ": let the upcaster convert it, and remove .same(\"" + path + "\", …).");
    }

    /** An upcaster that says what Avro says by itself only hides that nothing changes. */
    List<String> noStepIsMadeTwice() {
        return steps().filter(step -> schemas.after(step.file()).equals(Optional.of(step.next())))
                .filter(step -> !isThereToLeadBack(step))
                .filter(step -> step.check().isNeedless())
                .map(step -> "Avro leads to " + step.next().path() + " from "
                        + step.file().version() + " by itself, and the upcaster in " + owners.name(step.file())
                        + " makes nothing else of any event that is known: remove the upcaster, or add a scenario that"
                        + " shows what it is for.")
                .toList();
    }

    private static boolean isThereToLeadBack(Step step) {
        return step.upcaster().leadsBack()
                && !AvroResolution.leads(
                        step.next().schema().schema(), step.file().schema().schema());
    }

    /** A step by an upcaster from one version to one other, of whatever type. */
    private record Step(File file, File next, Upcaster upcaster, List<MeaningChange> changes, StepCheck check) {}

    private Stream<Step> steps() {
        List<Step> known = steps;
        if (known == null) {
            known = schemas.files().stream().flatMap(this::steps).toList();
            steps = known;
        }
        return known.stream();
    }

    private Stream<Step> steps(File file) {
        return owners.upcaster(file.version()).stream()
                .filter(upcaster -> upcaster.to().size() == 1 && upcaster.half() == null)
                .flatMap(upcaster ->
                        schemas.find(upcaster.to().getFirst()).stream().map(next -> step(file, next, upcaster)));
    }

    private Step step(File file, File next, Upcaster upcaster) {
        Schema old = file.schema().schema();
        Schema now = next.schema().schema();
        return new Step(
                file,
                next,
                upcaster,
                Stream.concat(
                                MeaningChange.between(old, now).stream(),
                                MeaningChange.ofRenamedUnits(
                                        old, now, upcaster.notes().renames())
                                        .stream())
                        .toList(),
                new StepCheck(upcaster, file.schema(), next.schema(), samples.of(file.schema()), policy));
    }

    /** An upcaster makes events of its own aggregate, because they stay in its stream. */
    List<String> everyEventStaysInItsStream() {
        return owners.histories().stream()
                .flatMap(history -> history.upcasters().stream()
                        .flatMap(step -> step.to().stream()
                                .filter(to -> !history.types().contains(to.type()))
                                .map(to -> history.getClass().getSimpleName() + " makes a " + to + " of "
                                        + step.from() + ", which is no event of " + history.category()
                                        + ": drop the event, and let a command or a reactor write the other"
                                        + " aggregate's.")))
                .toList();
    }
}

package dev.lectern.eventsourcing.journal.schema;

import dev.lectern.eventsourcing.journal.schema.SchemaFolder.File;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The rules for how the schemas follow each other, and for how they fit the histories and the records; see {@link
 * SchemaRules}. {@link StepRules} are about the steps between them.
 */
record HistoryRules(SchemaFolder schemas, Owners owners) {

    List<String> aSchemaIsCalledAsItsFile() {
        return files(file ->
                        !file.schema().schema().getName().equals(file.version().type()))
                .map(file ->
                        file.path() + " calls itself " + file.schema().schema().getName() + ": name it "
                                + file.version().type() + ", as its file.")
                .toList();
    }

    List<String> aSchemaLiesInItsFolder() {
        return schemas.files().stream()
                .flatMap(file -> owners
                        .of(file.version().type())
                        .filter(owner -> !owner.category().equals(file.category()))
                        .map(owner -> file.path() + " is not in the folder of " + owners.name(file)
                                + ": move it to schemas/" + owner.category() + "/.")
                        .stream())
                .toList();
    }

    List<String> everySchemaIsRead() {
        return files(file -> schemas.after(file).isEmpty()
                        && owners.upcaster(file.version()).isEmpty()
                        && owners.record(file.version().type()).isEmpty())
                .map(file -> file.path() + " is read by nobody: give " + owners.name(file)
                        + " a record of its type, or an upcaster from it.")
                .toList();
    }

    List<String> versionsHaveNoGap() {
        return schemas.files().stream()
                .flatMap(file -> schemas
                        .before(file)
                        .map(before -> before.version().version() + 1)
                        .filter(next -> next != file.version().version())
                        .map(next -> file.path() + " is there, but v" + next + " is not: number it v" + next + ".")
                        .stream())
                .toList();
    }

    List<String> everyTypeBeginsSomewhere() {
        return files(this::beginsLate)
                .filter(file -> !owners.leadFromElsewhereTo(file.version()) && !hadAFormerName(file))
                .map(file -> file.path() + " is the first of its type and nothing leads to it: number it v1, or say in "
                        + owners.name(file) + " what it was before, by an upcaster or a former name.")
                .toList();
    }

    List<String> noFormerNameIsNeedless() {
        return owners.histories().stream()
                .flatMap(history -> history.formerNames().keySet().stream()
                        .filter(type -> files(this::beginsLate)
                                .noneMatch(file -> file.version().type().equals(type)
                                        && !owners.leadFromElsewhereTo(file.version())))
                        .map(type -> history.getClass().getSimpleName() + " gives " + type
                                + " a former name that it does not need: remove the name."))
                .toList();
    }

    List<String> everyRecordIsItsNewestSchema() {
        return owners.histories().stream()
                .flatMap(history -> history.records().stream()
                        .flatMap(event -> schemas
                                .newest(event.getSimpleName())
                                .map(newest -> difference(newest, event))
                                .orElseGet(() -> Optional.of(event.getSimpleName() + " has no schema: add schemas/"
                                        + history.category() + "/" + event.getSimpleName() + ".v1.avsc."))
                                .stream()))
                .toList();
    }

    private static Optional<String> difference(File newest, Class<?> event) {
        try {
            ValueCodec.of(newest.schema().schema(), event);
            return Optional.empty();
        } catch (IllegalStateException mismatch) {
            return Optional.of(newest.path() + " is not what its record is: " + mismatch.getMessage()
                    + " Change the record, or, before it lands, the schema.");
        }
    }

    private Stream<File> files(Predicate<File> which) {
        return schemas.files().stream().filter(which);
    }

    private boolean beginsLate(File file) {
        return schemas.before(file).isEmpty() && file.version().version() > 1;
    }

    /** Whether the type had a former name whose version numbers this file continues. */
    private boolean hadAFormerName(File file) {
        return owners.formerName(file.version().type())
                .flatMap(schemas::newest)
                .filter(former -> former.version().version() == file.version().version() - 1)
                .isPresent();
    }
}

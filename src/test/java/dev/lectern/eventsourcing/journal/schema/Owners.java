package dev.lectern.eventsourcing.journal.schema;

import dev.lectern.eventsourcing.journal.schema.SchemaFolder.File;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds histories, records and upcasters by type and version. */
record Owners(List<History> histories) {

    /** The history that has a record or an upcaster of the type. */
    Optional<History> of(String type) {
        return histories.stream()
                .filter(history -> history.types().contains(type))
                .findFirst();
    }

    /** The name of the file's history, for a sentence. */
    String name(File file) {
        return of(file.version().type())
                .or(() -> histories.stream()
                        .filter(history -> history.category().equals(file.category()))
                        .findFirst())
                .map(history -> history.getClass().getSimpleName())
                .orElse("a history of its own");
    }

    Optional<Class<? extends Event>> record(String type) {
        return histories.stream()
                .flatMap(history -> history.records().stream())
                .filter(event -> event.getSimpleName().equals(type))
                .<Class<? extends Event>>map(event -> event)
                .findFirst();
    }

    Stream<Upcaster> upcasters() {
        return histories.stream().flatMap(history -> history.upcasters().stream());
    }

    Optional<Upcaster> upcaster(SchemaVersion from) {
        return upcasters().filter(step -> step.from().equals(from)).findFirst();
    }

    /** Whether an upcaster of a type with another name leads to this version from the number before. */
    boolean leadFromElsewhereTo(SchemaVersion version) {
        return upcasters()
                .anyMatch(step -> step.to().contains(version)
                        && step.from().version() == version.version() - 1
                        && !step.from().type().equals(version.type()));
    }

    Optional<String> formerName(String type) {
        return of(type).map(history -> history.formerNames().get(type));
    }
}

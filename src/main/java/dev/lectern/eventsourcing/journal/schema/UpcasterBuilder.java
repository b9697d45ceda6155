package dev.lectern.eventsourcing.journal.schema;

import static dev.lectern.eventsourcing.journal.schema.Upcaster.event;

import java.util.List;

/** Builds the upcaster of one version. */
public record UpcasterBuilder(SchemaVersion from) {

    /** The step to the given version. If nothing is added, it changes only the type's name. */
    public Upcaster to(String type, int version) {
        return new Upcaster(
                from,
                List.of(new SchemaVersion(type, version)),
                from.type().equals(type) ? UpcasterNotes.of() : UpcasterNotes.of("is called " + type),
                (old, upcastContext) -> List.of(event(type, version, old)),
                null,
                null);
    }

    /** Names the second event of a merge. */
    public MergeBuilder and(String type, int version) {
        return new MergeBuilder(from, new SchemaVersion(type, version));
    }

    /** @param why the reason why the event no longer means anything; it stays in the journal and in the audit trail */
    public Upcaster drop(String why) {
        return new Upcaster(
                from,
                List.of(),
                UpcasterNotes.of("is left out: " + why),
                (old, upcastContext) -> List.of(),
                null,
                null);
    }
}

package dev.lectern.eventsourcing.journal.schema;

import static dev.lectern.eventsourcing.journal.schema.Upcaster.event;

import dev.lectern.eventsourcing.journal.schema.Upcaster.Version;
import java.util.List;

/** Where a step begins. */
public record UpcasterBuilder(Version from) {

    /** Without more, the type's name is what changes. */
    public Upcaster to(String type, int version) {
        return new Upcaster(
                from,
                List.of(new Version(type, version)),
                from.type().equals(type) ? List.of() : List.of("is called " + type),
                (old, upcastContext) -> List.of(event(type, version, old)),
                null,
                null);
    }

    /** The other half of what is one event today. */
    public MergeBuilder and(String type, int version) {
        return new MergeBuilder(from, new Version(type, version));
    }

    /** @param why the event means nothing any more; it stays in the journal and in its audit trail */
    public Upcaster drop(String why) {
        return new Upcaster(
                from, List.of(), List.of("is left out: " + why), (old, upcastContext) -> List.of(), null, null);
    }
}

package dev.lectern.site.audit;

import dev.lectern.eventsourcing.journal.schema.SchemaVersion;
import java.util.List;
import java.util.stream.Collectors;

/** Writes an upcaster step as text: {@code v1 → v2}, with the event types if they differ. */
public final class UpcastArrows {
    private UpcastArrows() {}

    public static String of(SchemaVersion from, List<SchemaVersion> to) {
        if (to.isEmpty()) return from + " → nothing";
        boolean sameType = to.stream().allMatch(version -> version.type().equals(from.type()));
        return (sameType ? "v" + from.version() : from) + " → "
                + to.stream()
                        .map(version -> sameType ? "v" + version.version() : version.toString())
                        .collect(Collectors.joining(", "));
    }
}

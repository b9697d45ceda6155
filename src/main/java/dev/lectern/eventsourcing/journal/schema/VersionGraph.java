package dev.lectern.eventsourcing.journal.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The graph of all event versions and the steps between them. The constructor fails if a step is missing, leads to an
 * unknown version, or leads back to where it came from.
 */
final class VersionGraph {
    private final Map<SchemaVersion, VersionNode> links = new HashMap<>();

    VersionGraph(Schemas schemas, List<History> histories) {
        var upcasters = new HashMap<SchemaVersion, Upcaster>();
        for (History history : histories)
            for (Upcaster step : history.upcasters()) {
                if (upcasters.put(step.from(), step) != null)
                    throw new IllegalStateException("There are two upcasters of " + step.from() + ". Keep one.");
                for (SchemaVersion to : step.to()) staysInside(history, step, to);
            }
        for (EventSchema schema : schemas.all()) {
            SchemaVersion version = schema.id();
            links.put(version, VersionNode.of(schema, upcasters.remove(version), schemas));
        }
        if (!upcasters.isEmpty())
            throw new IllegalStateException("There is no schema for " + upcasters.keySet()
                    + ", which an upcaster leads from. Add the schema's file, or remove the upcaster.");
        links.keySet().forEach(version -> new VersionWalk(version, from -> of(from).to()).from(version));
    }

    /** An event of another aggregate would end in the fold of a stream that does not know it. */
    private static void staysInside(History history, Upcaster step, SchemaVersion to) {
        if (!history.types().contains(to.type()))
            throw new IllegalStateException("The upcaster of " + step.from() + " makes a " + to
                    + ", which is no event of " + history.category() + ". An event stays in its stream:"
                    + " drop it, and let a command or a reactor write the other aggregate's event.");
    }

    VersionNode of(SchemaVersion version) {
        VersionNode node = links.get(version);
        if (node != null) return node;
        throw new IllegalArgumentException("No schema file is there for " + version + ".");
    }

    /** The previous version of the same type; null if there is none. */
    @Nullable
    VersionNode before(EventSchema schema) {
        return links.get(schema.id().before());
    }

    VersionNode of(EventSchema schema) {
        return of(schema.id());
    }

    /** The versions from which no step leads on: those that are read today. */
    List<SchemaVersion> ends() {
        return links.entrySet().stream()
                .filter(link -> link.getValue().isEnd())
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Whether the bytes of an older version may be read directly into the newest one, because that reads the same as
     * one step after the other.
     */
    boolean resolves(EventSchema old, EventSchema newest) {
        if (old.version() >= newest.version()) return false;
        var versions = new ArrayList<>(List.of(old.schema()));
        for (SchemaVersion version = old.id(); !version.equals(newest.id()); version = version.next()) {
            VersionNode node = of(version);
            if (node.resolution() == null || node.next() == null) return false;
            versions.add(node.next().schema());
        }
        return StraightReading.isAsStepByStep(versions);
    }
}

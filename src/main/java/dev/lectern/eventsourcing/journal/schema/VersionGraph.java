package dev.lectern.eventsourcing.journal.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            for (Upcaster step : history.upcasters())
                if (upcasters.put(step.from(), step) != null)
                    throw new IllegalStateException("There are two upcasters of " + step.from() + ". Keep one.");
        for (EventSchema schema : schemas.all()) {
            SchemaVersion version = schema.id();
            links.put(version, VersionNode.of(schema, upcasters.remove(version), schemas));
        }
        if (!upcasters.isEmpty())
            throw new IllegalStateException("There is no schema for " + upcasters.keySet()
                    + ", which an upcaster leads from. Add the schema's file, or remove the upcaster.");
        links.keySet().forEach(version -> new VersionWalk(version, from -> of(from).to()).from(version));
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
     * Whether Avro's resolution leads from an older version to the newest one directly. It does not if a field was
     * removed and came back in between, because a direct resolution would keep the field's old value.
     */
    boolean resolves(EventSchema old, EventSchema newest) {
        Set<String> kept = FieldPaths.of(old.schema());
        kept.retainAll(FieldPaths.of(newest.schema()));
        for (int version = old.version(); version < newest.version(); version++) {
            VersionNode node = of(new SchemaVersion(old.type(), version));
            if (node.resolution() == null
                    || !FieldPaths.of(node.schema().schema()).containsAll(kept)) return false;
        }
        return old.version() < newest.version() && AvroResolution.leads(old.schema(), newest.schema());
    }
}

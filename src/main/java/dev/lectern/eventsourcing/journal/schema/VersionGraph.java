package dev.lectern.eventsourcing.journal.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The graph of all event versions and the steps between them. The constructor fails if a step is missing, leads to an
 * unknown version, leads back to where it came from, or declares a way back that cannot be taken.
 */
final class VersionGraph {
    private final Map<SchemaVersion, VersionNode> links = new HashMap<>();
    private final Map<SchemaVersion, List<VersionNode>> sources = new HashMap<>();

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
        for (VersionNode node : links.values())
            for (SchemaVersion to : node.to())
                sources.computeIfAbsent(to, version -> new ArrayList<>()).add(node);
        links.values().forEach(this::requireSoundWayBack);
    }

    private void requireSoundWayBack(VersionNode node) {
        Upcaster upcaster = node.upcaster();
        if (upcaster == null || !upcaster.leadsBack()) return;
        boolean isWhole = upcaster.to().size() == 1 && upcaster.half() == null;
        if (isWhole && sourcesOf(upcaster.to().getFirst()).equals(List.of(node))) return;
        throw new IllegalStateException("Take back() from " + upcaster + ": there is a way back only if the step makes"
                + " one event of one, of a version that no other one becomes.");
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

    /**
     * The version before, under the same or a former name: the only one that becomes this version, and becomes nothing
     * else. If a version of the same type becomes it, those of other types do not count.
     */
    VersionNode before(EventSchema newer) throws CannotDowncast {
        List<VersionNode> from = sourcesOf(newer.id());
        if (from.isEmpty()) throw new CannotDowncast(newer, "no other version becomes it");
        if (from.size() > 1) throw new CannotDowncast(newer, "each of " + names(from) + " becomes it");
        VersionNode older = from.getFirst();
        Upcaster upcaster = older.upcaster();
        if (older.to().size() > 1)
            throw new CannotDowncast(newer, older.schema() + " becomes one of several, or several: " + older.to());
        if (upcaster != null && upcaster.half() != null)
            throw new CannotDowncast(
                    newer,
                    older.schema() + " becomes it only with " + upcaster.half().other());
        return older;
    }

    /** The versions that become this one: those of the same type, or if there are none, those of other types. */
    private List<VersionNode> sourcesOf(SchemaVersion version) {
        List<VersionNode> all = sources.getOrDefault(version, List.of());
        List<VersionNode> own = all.stream()
                .filter(node -> node.schema().type().equals(version.type()))
                .toList();
        return own.isEmpty() ? all : own;
    }

    private static List<EventSchema> names(List<VersionNode> nodes) {
        return nodes.stream()
                .map(VersionNode::schema)
                .sorted(Comparator.comparing(EventSchema::toString))
                .toList();
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
        return AvroResolution.resolves(old.schema(), newest.schema()) && StraightReading.isAsStepByStep(versions);
    }
}

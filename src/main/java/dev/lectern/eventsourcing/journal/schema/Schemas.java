package dev.lectern.eventsourcing.journal.schema;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.Schema;

/** The schemas of every version that this build can read, by event type and version. */
public final class Schemas {
    private static final int HIGHEST_VERSION = 99;

    private final Map<String, TreeMap<Integer, EventSchema>> types = new HashMap<>();

    /** The schemas on the class path, in the folders of the histories. */
    public Schemas(List<History> histories) {
        for (History history : histories) for (String type : history.types()) types.put(type, load(history, type));
    }

    /** The given schemas. */
    Schemas(Iterable<EventSchema> all) {
        for (EventSchema schema : all)
            types.computeIfAbsent(schema.type(), type -> new TreeMap<>()).put(schema.version(), schema);
    }

    /** @throws IllegalArgumentException if this build does not know the version */
    public EventSchema of(SchemaVersion version) {
        return find(version)
                .orElseThrow(() -> new IllegalArgumentException("No schema file is there for " + version + "."));
    }

    public EventSchema of(String type, int version) {
        return of(new SchemaVersion(type, version));
    }

    public Optional<EventSchema> find(SchemaVersion version) {
        return Optional.ofNullable(types.get(version.type())).map(versions -> versions.get(version.version()));
    }

    public EventSchema newest(String type) {
        return versions(type).lastEntry().getValue();
    }

    /** The versions of a type, oldest first. */
    public List<EventSchema> all(String type) {
        return List.copyOf(versions(type).values());
    }

    public List<EventSchema> all() {
        return types.values().stream()
                .flatMap(versions -> versions.values().stream())
                .toList();
    }

    private TreeMap<Integer, EventSchema> versions(String type) {
        return Objects.requireNonNull(types.get(type), () -> type + " belongs to no aggregate's history.");
    }

    /**
     * Loads the schema files of a type, up to v99. The versions must follow each other without a gap. A type whose
     * first version is higher than v1 had another name before.
     */
    private static TreeMap<Integer, EventSchema> load(History history, String type) {
        var versions = new TreeMap<Integer, EventSchema>();
        var missing = new ArrayList<Integer>();
        for (int version = 1; version <= HIGHEST_VERSION; version++) {
            String file = history.folder() + "/" + type + ".v" + version + ".avsc";
            try (InputStream in = history.getClass().getResourceAsStream(file)) {
                if (in == null) {
                    if (!versions.isEmpty()) missing.add(version);
                    continue;
                }
                if (!missing.isEmpty())
                    throw new IllegalStateException(file.substring(1) + " is there, but v" + missing.getFirst()
                            + " is not: versions follow each other without a gap. Number it v" + missing.getFirst()
                            + ".");
                versions.put(version, new EventSchema(new SchemaVersion(type, version), parse(file, type, in)));
            } catch (IOException e) {
                throw new IllegalStateException(file + " cannot be read.", e);
            }
        }
        if (versions.isEmpty())
            throw new IllegalStateException("The event " + type + " has no schema: add schemas/" + history.category()
                    + "/" + type + ".v1.avsc.");
        return versions;
    }

    private static Schema parse(String file, String type, InputStream in) throws IOException {
        Schema schema = new Schema.Parser().parse(in);
        if (!schema.getName().equals(type))
            throw new IllegalStateException(file.substring(1) + " calls itself " + schema.getName()
                    + ". Its name is that of its file: " + type + ".");
        try {
            KnownTypes.check(schema);
        } catch (IllegalStateException refused) {
            throw new IllegalStateException(file.substring(1) + ": " + refused.getMessage(), refused);
        }
        return schema;
    }
}

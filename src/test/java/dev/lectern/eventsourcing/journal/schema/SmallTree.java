package dev.lectern.eventsourcing.journal.schema;

import static dev.lectern.eventsourcing.journal.schema.Upcaster.from;

import dev.lectern.eventsourcing.journal.TestHistories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A small tree for tests to break: schemas, lock, golden bytes and a history in a folder of their own, in order at
 * first.
 */
final class SmallTree {
    static final String NAME = "{\"name\": \"name\", \"type\": \"string\"}";
    static final String SIZE = "{\"name\": \"size\", \"type\": \"int\", \"default\": 0}";

    final List<Upcaster> upcasters = new ArrayList<>(List.of(
            from("Moved", 1)
                    .to("Moved", 2)
                    .change(old -> old.with("row", old.text("place").length())),
            from("Tagged", 1).to("Labelled", 2).rename("tag", "label"),
            from("Promised", 1).drop("nothing came of it")));
    final Map<String, String> formerNames = new HashMap<>(Map.of("Offered", "Promised"));
    private final Path root;

    sealed interface ThingEvent extends Event {
        record Named(String name, int size) implements ThingEvent {}

        record Moved(int row) implements ThingEvent {}

        record Labelled(String label) implements ThingEvent {}

        record Offered(String to) implements ThingEvent {}
    }

    private final class ThingHistory implements History {
        @Override
        public String category() {
            return "thing";
        }

        @Override
        public Class<? extends Event> events() {
            return ThingEvent.class;
        }

        @Override
        public List<Upcaster> upcasters() {
            return upcasters;
        }

        @Override
        public Map<String, String> formerNames() {
            return formerNames;
        }
    }

    SmallTree(Path root) throws IOException {
        this.root = root;
        Files.createDirectories(root.resolve("schemas/thing"));
        Files.createDirectories(root.resolve("src/test/resources/golden"));
        schema("Named.v1", NAME);
        schema("Named.v2", NAME, SIZE);
        schema("Moved.v1", "{\"name\": \"place\", \"type\": \"string\"}");
        schema("Moved.v2", "{\"name\": \"row\", \"type\": \"int\"}");
        schema("Tagged.v1", "{\"name\": \"tag\", \"type\": \"string\"}");
        schema("Labelled.v2", "{\"name\": \"label\", \"type\": \"string\"}");
        schema("Promised.v1", "{\"name\": \"to\", \"type\": \"string\"}");
        schema("Offered.v2", "{\"name\": \"to\", \"type\": \"string\"}");
        write(Lock.FILE, new Lock(new TreeMap<>(Lock.IN_ORDER), true).with(rules().unlanded()));
        var golden = new HashMap<String, String>();
        for (SchemaFolder.File file : SchemaFolder.in(root).files())
            golden.put(
                    Golden.name(file.version()),
                    Golden.today(examples().example(file.schema()), examples()).text());
        golden.put(StepPrints.FILE, StepPrints.today(codec(), null).text());
        for (var each : golden.entrySet()) write(each.getKey(), each.getValue());
        write(GoldenLock.FILE, GoldenLock.in(root).with(golden));
    }

    /** The codec of its schemas and its history as they are now. */
    EventCodec codec() throws IOException {
        return new EventCodec(
                new Schemas(SchemaFolder.in(root).files().stream()
                        .map(SchemaFolder.File::schema)
                        .toList()),
                List.of(new ThingHistory()));
    }

    /** Random events, each alone in its stream. */
    ExampleStreams examples() throws IOException {
        EventCodec codec = codec();
        return new ExampleStreams() {
            @Override
            public EventCodec codec() {
                return codec;
            }

            @Override
            public Payload example(EventSchema version) {
                return codec.encode(version, MadeUp.of(version.schema(), 0));
            }

            @Override
            public UpcastTrace trace(Payload payload) {
                try {
                    return codec.trace(payload, TestHistories.ALONE);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    /** Lands what is new, with these proofs. */
    List<String> land(@Nullable Correction correction, Class<?>... proofs) throws IOException {
        return new Landing(root, List.of(new ThingHistory()), null)
                .land(examples(), correction, List.of(), List.of(proofs));
    }

    SchemaRules rules() throws IOException {
        return new SchemaRules(root, List.of(new ThingHistory()), null);
    }

    /** The faults that the build reports. */
    List<String> faults() throws IOException {
        return rules().faults();
    }

    void schema(String file, String... fields) throws IOException {
        String type = file.substring(0, file.indexOf('.'));
        write("schemas/thing/" + file + ".avsc", record(type, fields));
    }

    static String record(String type, String... fields) {
        return "{\"type\": \"record\", \"name\": \"" + type + "\", \"fields\": [" + String.join(", ", fields) + "]}\n";
    }

    void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    void edit(String file, String what, String with) throws IOException {
        String text = Files.readString(root.resolve(file));
        if (!text.contains(what)) throw new AssertionError(file + " does not contain " + what);
        write(file, text.replace(what, with));
    }

    void remove(String file) throws IOException {
        Files.delete(root.resolve(file));
    }

    void landAgain() throws IOException {
        write(
                Lock.FILE,
                Lock.in(root)
                        .with(SchemaFolder.in(root).files().stream()
                                .map(SchemaFolder.File::schema)
                                .toList()));
    }
}

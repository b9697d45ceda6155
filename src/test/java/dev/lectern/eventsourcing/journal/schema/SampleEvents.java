package dev.lectern.eventsourcing.journal.schema;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Events of any version, on which the rules judge what a step makes of them: plain and extreme random ones, the golden
 * one, and those that scenarios give.
 */
final class SampleEvents {
    private static final int RANDOM = 200;

    private final Path root;
    private final Map<SchemaVersion, List<JsonObject>> given = new HashMap<>();

    SampleEvents(Path root) throws IOException {
        this.root = root;
        Path scenarios = root.resolve("src/test/scenarios");
        if (!Files.exists(scenarios)) return;
        try (var files = Files.walk(scenarios)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) read(file);
        }
    }

    private void read(Path file) throws IOException {
        try (var reader = Json.createReader(Files.newInputStream(file))) {
            for (JsonValue each : reader.readObject().getJsonArray("given")) {
                JsonObject event = each.asJsonObject();
                if (!event.containsKey("fields")) continue;
                given.computeIfAbsent(
                                new SchemaVersion(event.getString("type"), event.getInt("version")),
                                version -> new ArrayList<>())
                        .add(event.getJsonObject("fields"));
            }
        }
    }

    List<Fields> of(EventSchema schema) {
        var samples = new ArrayList<Fields>();
        var json = new FieldsJson(SampleEvents::id);
        for (JsonObject fields : given.getOrDefault(schema.id(), List.of()))
            samples.add(json.read(schema.schema(), fields));
        golden(schema, samples);
        for (int seed = 0; seed < RANDOM; seed++) samples.add(MadeUp.of(schema.schema(), seed));
        var extremes = new RandomFields(new Random(RANDOM));
        for (int i = 0; i < RANDOM; i++) samples.add(extremes.of(schema.schema()));
        return samples;
    }

    private void golden(EventSchema schema, List<Fields> samples) {
        try {
            if (!Files.exists(root.resolve(Golden.name(schema.id())))) return;
            byte[] bytes = Golden.landed(root, schema).payload().bytes();
            samples.add((Fields) ValueCodec.set(AvroBinary.read(
                    bytes, ValueCodec.of(schema.schema(), Fields.class).read()::from)));
        } catch (IOException noneThatCanBeRead) {
            // a rule of its own says so
        }
    }

    /**
     * What an upcaster may use of an event that stands alone.
     *
     * @param policy that it may ask for; null if there is none
     */
    static UpcastContext alone(SchemaVersion version, @Nullable Object policy) {
        return new UpcastContext(
                version,
                new UUID(0, 1),
                Instant.EPOCH,
                () -> Objects.requireNonNullElseGet(policy, SampleEvents::no),
                SampleEvents::no);
    }

    private static <T> T no() {
        throw new CannotUpcast("Nothing is known but the event.");
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}

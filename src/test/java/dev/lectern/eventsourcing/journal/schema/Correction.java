package dev.lectern.eventsourcing.journal.schema;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A correction of upcasters that had landed: what events of their versions read as was wrong. It is recorded in {@code
 * schemas/corrections.json}, a line each, and never removed.
 *
 * @param versions whose steps were wrong, or rest on such a step
 * @param by who corrected it
 * @param why the reason, in a sentence
 */
public record Correction(List<SchemaVersion> versions, String by, LocalDate on, String why) {
    static final String FILE = "schemas/corrections.json";

    /**
     * A correction of today, by the user of Git.
     *
     * @param versions separated by commas
     * @throws IllegalStateException if there is no such version, no step leads from it, or no reason is given
     */
    public static Correction of(EventCodec codec, String versions, String why) throws IOException {
        var corrected = new ArrayList<SchemaVersion>();
        for (String version : versions.split(",\\s*", -1)) corrected.add(version(codec, version));
        if (why.isBlank()) throw new IllegalStateException("Say why " + versions + " is corrected, with -Dwhy=\"…\".");
        return new Correction(corrected, user(), LocalDate.now(ZoneId.systemDefault()), why.strip());
    }

    private static SchemaVersion version(EventCodec codec, String name) {
        EventSchema schema = codec.schemas().all().stream()
                .filter(each -> each.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no version " + name + " to correct."));
        if (codec.chain().next(schema.id()).isEmpty() && codec.chain().upcaster(schema.id()) == null)
            throw new IllegalStateException("No step leads from " + name + " that could be corrected.");
        return schema.id();
    }

    private static String user() throws IOException {
        try (var out = new ProcessBuilder("git", "config", "user.name").start().inputReader()) {
            String name = out.readLine();
            return name == null ? System.getProperty("user.name") : name;
        }
    }

    /** The text of the file with this correction added. */
    String addedTo(Path root) throws IOException {
        var lines = new ArrayList<>(lines(root));
        lines.add(Json.createObjectBuilder()
                .add("versions", versions.stream().map(SchemaVersion::toString).collect(Collectors.joining(", ")))
                .add("by", by)
                .add("on", on.toString())
                .add("why", why)
                .build());
        return lines.stream().map(line -> "  " + line).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private static List<JsonObject> lines(Path root) throws IOException {
        Path file = root.resolve(FILE);
        if (!Files.exists(file)) return List.of();
        try (var reader = Json.createReader(new StringReader(Files.readString(file)))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }
}

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
 * A correction of an upcaster that had landed: what events of a version read as was wrong. It is recorded in {@code
 * schemas/corrections.json}, a line each, and never removed.
 *
 * @param version whose step was wrong
 * @param by who corrected it
 * @param why the reason, in a sentence
 */
public record Correction(SchemaVersion version, String by, LocalDate on, String why) {
    static final String FILE = "schemas/corrections.json";

    /**
     * A correction of today, by the user of Git.
     *
     * @throws IllegalStateException if no upcaster leads from the version, or no reason is given
     */
    public static Correction of(EventCodec codec, String version, String why) throws IOException {
        EventSchema schema = codec.schemas().all().stream()
                .filter(each -> each.toString().equals(version))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no version " + version + " to correct."));
        if (codec.chain().upcaster(schema.id()) == null)
            throw new IllegalStateException(version + " has no upcaster that could be corrected.");
        if (why.isBlank()) throw new IllegalStateException("Say why " + version + " is corrected, with -Dwhy=\"…\".");
        return new Correction(schema.id(), user(), LocalDate.now(ZoneId.systemDefault()), why.strip());
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
                .add("version", version.toString())
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

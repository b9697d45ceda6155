package dev.lectern.eventsourcing.projections.prints;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The file {@code schemas/views.json}.
 *
 * @param sources the print of each source's stored events, by its name
 */
record ViewsFile(SortedMap<String, String> sources, SortedMap<String, View> views) {
    static final String FILE = "schemas/views.json";

    /**
     * A view in the file.
     *
     * @param prints of what it makes of each source, by the name of the source; those that change nothing are left out
     */
    record View(int version, SortedMap<String, String> prints) {}

    static String text(Path root) throws IOException {
        Path file = root.resolve(FILE);
        return Files.exists(file) ? Files.readString(file) : new ViewsFile(new TreeMap<>(), new TreeMap<>()).text();
    }

    /** @throws RuntimeException if it is not such a file */
    static ViewsFile parse(String text) {
        var strict = Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE);
        try (var reader = Json.createReaderFactory(strict).createReader(new StringReader(text))) {
            JsonObject file = reader.readObject();
            return new ViewsFile(
                    each(file.getJsonObject("sources"), file.getJsonObject("sources")::getString),
                    each(
                            file.getJsonObject("views"),
                            name -> view(file.getJsonObject("views").getJsonObject(name))));
        }
    }

    private static View view(JsonObject view) {
        JsonObject prints = view.getJsonObject("prints");
        return new View(view.getInt("version"), each(prints, prints::getString));
    }

    private static <T> SortedMap<String, T> each(JsonObject object, Function<String, T> value) {
        var each = new TreeMap<String, T>();
        for (String name : object.keySet()) each.put(name, value.apply(name));
        return each;
    }

    String text() {
        var file = new LinkedHashMap<String, Object>();
        file.put("sources", sources);
        file.put("views", views);
        return json(file, "") + "\n";
    }

    private static String json(Object value, String indent) {
        return switch (value) {
            case View view -> {
                var object = new LinkedHashMap<String, Object>();
                object.put("version", view.version);
                object.put("prints", view.prints);
                yield json(object, indent);
            }
            case Map<?, ?> object when object.isEmpty() -> "{}";
            case Map<?, ?> object ->
                object.entrySet().stream()
                        .map(each -> indent + "  \"" + each.getKey() + "\": " + json(each.getValue(), indent + "  "))
                        .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
            case Integer number -> number.toString();
            default -> "\"" + value + "\"";
        };
    }
}

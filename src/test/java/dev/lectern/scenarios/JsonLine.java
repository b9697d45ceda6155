package dev.lectern.scenarios;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.stream.Collectors;

/** JSON on one line, with a space after each comma and colon, as scenarios are written. */
final class JsonLine {
    private JsonLine() {}

    static String of(JsonValue json) {
        return switch (json) {
            case JsonObject object ->
                object.entrySet().stream()
                        .map(entry -> "\"" + entry.getKey() + "\": " + of(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case JsonArray array -> array.stream().map(JsonLine::of).collect(Collectors.joining(", ", "[", "]"));
            default -> json.toString();
        };
    }
}

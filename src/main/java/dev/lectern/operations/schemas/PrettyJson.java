package dev.lectern.operations.schemas;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonStructure;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;

/** Writes JSON with indentation for people, and parses JSON without accepting a second value for the same name. */
final class PrettyJson {
    private static final JsonWriterFactory WRITER =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
    private static final JsonReaderFactory READER =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private PrettyJson() {}

    static String text(JsonStructure json) {
        var text = new StringWriter();
        try (var writer = WRITER.createWriter(text)) {
            writer.write(json);
        }
        return text.toString().strip() + "\n";
    }

    static JsonObject object(String text) {
        try (var reader = READER.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}

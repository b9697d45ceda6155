package dev.lectern.operations.schemas;

import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.EventSchema;
import dev.lectern.eventsourcing.journal.schema.FieldsJson;
import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.eventsourcing.journal.schema.SchemaVersion;
import dev.lectern.eventsourcing.journal.schema.VersionedFields;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A stored event as JSON, in the version in which it was written: one entry under {@code given} in a scenario file. A
 * stream that is downloaded becomes such a file.
 *
 * @param name the name by which the scenario refers to the event; null if it has none
 * @param at when the event happened; null if that does not matter
 * @param eventId null if it does not matter
 */
public record EventJson(
        @Nullable String name,
        StreamId stream,
        Payload payload,
        @Nullable Instant at,
        @Nullable UUID eventId) {
    private static final Set<String> KEYS =
            Set.of("name", "stream", "type", "version", "at", "eventId", "fields", "bytes");

    /** Writes the event's fields, or its bytes in hexadecimal if this build cannot read them. */
    public static JsonObject write(EventCodec codec, Stored stored) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("stream", stored.stream().toString())
                .add("type", stored.schema().type())
                .add("version", stored.schema().version())
                .add("at", stored.occurredAt().toString())
                .add("eventId", stored.eventId().toString());
        try {
            VersionedFields versionedFields = codec.stored(new Payload(stored.schema(), stored.payload()));
            json.add("fields", FieldsJson.write(versionedFields.fields()));
        } catch (IOException unreadable) {
            json.add("bytes", HexFormat.of().formatHex(stored.payload()));
        }
        return json.build();
    }

    /**
     * Reads one event of a scenario.
     *
     * @param ids maps a text that stands where an id is expected to that id
     * @throws IllegalArgumentException with a sentence that begins with the path of the value that does not fit
     */
    public static EventJson read(EventCodec codec, JsonObject json, Function<String, UUID> ids) {
        for (String key : json.keySet())
            if (!KEYS.contains(key)) throw new IllegalArgumentException(key + ": an event has no such key.");
        String eventId = text(json, "eventId");
        return new EventJson(
                text(json, "name"),
                stream(required(json, "stream"), ids),
                payload(codec, json, ids),
                moment(json, "at"),
                eventId == null ? null : ids.apply(eventId));
    }

    private static Payload payload(EventCodec codec, JsonObject json, Function<String, UUID> ids) {
        EventSchema written = written(codec, json);
        JsonValue fields = json.get("fields");
        String bytes = text(json, "bytes");
        if (fields == null && bytes != null)
            return new Payload(written, HexFormat.of().parseHex(bytes));
        if (bytes != null || !(fields instanceof JsonObject object))
            throw new IllegalArgumentException("fields: an event has either fields, an object, or bytes.");
        if (codec.schemas().find(written.id()).isEmpty())
            throw new IllegalArgumentException(
                    "fields: this build does not know " + written + ". Give its bytes instead.");
        try {
            return codec.encode(written, new FieldsJson(ids).read(written.schema(), object));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("fields." + e.getMessage(), e);
        }
    }

    /** The version that the JSON names. A version that this build does not know gets a schema without fields. */
    private static EventSchema written(EventCodec codec, JsonObject json) {
        String type = required(json, "type");
        if (!(json.get("version") instanceof JsonNumber number))
            throw new IllegalArgumentException("version: an event has a number as its version.");
        var version = new SchemaVersion(type, number.intValueExact());
        return codec.schemas()
                .find(version)
                .orElseGet(() -> new EventSchema(version, Schema.createRecord(type, null, null, false, List.of())));
    }

    private static StreamId stream(String text, Function<String, UUID> ids) {
        int slash = text.indexOf('/');
        if (slash > 0) return new StreamId(text.substring(0, slash), ids.apply(text.substring(slash + 1)));
        return StreamId.parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "stream: " + text + " is no stream, such as session/ces or session-<uuid>."));
    }

    private static String required(JsonObject json, String key) {
        String text = text(json, key);
        if (text == null) throw new IllegalArgumentException(key + ": it is missing.");
        return text;
    }

    private static @Nullable String text(JsonObject json, String key) {
        JsonValue value = json.get(key);
        if (value == null) return null;
        if (value instanceof JsonString text) return text.getString();
        throw new IllegalArgumentException(key + ": " + value + " is not a text.");
    }

    private static @Nullable Instant moment(JsonObject json, String key) {
        String text = text(json, key);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(key + ": " + text + " is not a moment such as 2020-05-04T07:00:00Z.", e);
        }
    }
}

package dev.lectern.scenarios;

import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.journal.TestReaders;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.FieldsJson;
import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.eventsourcing.journal.schema.SchemaVersion;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;

/**
 * Adds to the expected events of a scenario the fields that a new version of them has and that have no default. Nothing
 * else of the text changes: an expected value that became another is for people to decide.
 */
final class ExpectedFields {
    private final EventCodec codec;
    private final String text;
    private final Scenario scenario;

    ExpectedFields(EventCodec codec, String text) {
        this.codec = codec;
        this.text = text;
        scenario = Scenario.read(codec, text);
    }

    String extended(Set<SchemaVersion> fresh) throws IOException {
        var more = new TreeMap<String, String>();
        var readers = new TestReaders(codec, scenario.policy(), scenario.stored());
        for (int i = 0; i < scenario.expects().size(); i++)
            if (scenario.expects().get(i) instanceof Expectation.Reads reads) {
                List<Event> events = events(readers, reads.of());
                for (int j = 0; j < Math.min(events.size(), reads.events().size()); j++) {
                    String gained = gained(reads.events().get(j), events.get(j), fresh);
                    if (!gained.isEmpty()) more.put("/expect/" + i + "/events/" + j + "/fields", gained);
                }
            }
        return inserted(more);
    }

    private List<Event> events(TestReaders readers, String of) {
        Stored one = scenario.given().get(of);
        return scenario.stored().stream()
                .filter(stored -> one == null ? stored.stream().equals(scenario.stream(of)) : stored.equals(one))
                .flatMap(stored ->
                        Objects.requireNonNull(readers.streamByStream().get(stored)).events().stream())
                .toList();
    }

    /** The text of the fields that an expected event lacks; empty if its version does not land. */
    private String gained(JsonObject expected, Event event, Set<SchemaVersion> fresh) throws IOException {
        Payload written = codec.encode(event);
        if (!fresh.contains(written.schema().id()) || !expected.containsKey("fields")) return "";
        JsonObject fields = expected.getJsonObject("fields");
        var gained = new ArrayList<String>();
        FieldsJson.write(codec.stored(written).fields()).forEach((name, value) -> {
            if (!fields.containsKey(name)
                    && !isDefault(written.schema().schema().getField(name), value))
                gained.add("\"" + name + "\": " + JsonLine.of(value));
        });
        String text = String.join(", ", gained);
        return fields.isEmpty() || gained.isEmpty() ? text : ", " + text;
    }

    private static boolean isDefault(Schema.Field field, JsonValue value) {
        if (!field.hasDefaultValue()) return false;
        Object standard = field.defaultVal();
        if (standard == JsonProperties.NULL_VALUE) return value.equals(JsonValue.NULL);
        return String.valueOf(standard).equals(value instanceof JsonString text ? text.getString() : value.toString());
    }

    /** The text with something added at the end of objects, which are given by their JSON pointers. */
    private String inserted(Map<String, String> more) {
        if (more.isEmpty()) return text;
        var places = new TreeMap<Integer, String>();
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            walk(parser, parser.next(), "", (pointer, end) -> {
                String added = more.get(pointer);
                if (added != null) places.put(text.lastIndexOf('}', end - 1), added);
            });
        }
        var extended = new StringBuilder(text);
        places.descendingMap().forEach(extended::insert);
        return extended.toString();
    }

    /** @param objects is told the pointer of each object, and where in the text it ends */
    private static void walk(
            JsonParser parser, JsonParser.Event token, String pointer, ObjIntConsumer<String> objects) {
        if (token == JsonParser.Event.START_OBJECT) {
            while (parser.next() == JsonParser.Event.KEY_NAME) {
                String key = parser.getString();
                walk(parser, parser.next(), pointer + "/" + key, objects);
            }
            objects.accept(pointer, (int) parser.getLocation().getStreamOffset());
        }
        if (token == JsonParser.Event.START_ARRAY) {
            int index = 0;
            for (JsonParser.Event next = parser.next(); next != JsonParser.Event.END_ARRAY; next = parser.next())
                walk(parser, next, pointer + "/" + index++, objects);
        }
    }
}

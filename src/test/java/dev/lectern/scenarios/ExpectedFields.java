package dev.lectern.scenarios;

import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.journal.TestReaders;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.FieldsJson;
import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.eventsourcing.journal.schema.SchemaVersion;
import jakarta.json.Json;
import jakarta.json.JsonArray;
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
                for (int j = 0; j < Math.min(events.size(), reads.events().size()); j++)
                    gain("/expect/" + i + "/events/" + j, reads.events().get(j), events.get(j), fresh, more);
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

    /** Notes what an expected event lacks, if its version lands. */
    private void gain(
            String pointer, JsonObject expected, Event event, Set<SchemaVersion> fresh, Map<String, String> more)
            throws IOException {
        Payload written = codec.encode(event);
        if (!fresh.contains(written.schema().id()) || !expected.containsKey("fields")) return;
        JsonObject read = FieldsJson.write(codec.stored(written).fields());
        gain(
                pointer + "/fields",
                expected.getJsonObject("fields"),
                read,
                written.schema().schema(),
                more);
    }

    private static void gain(
            String pointer, JsonObject expected, JsonObject read, Schema schema, Map<String, String> more) {
        var gained = new ArrayList<String>();
        read.forEach((name, value) -> {
            Schema.Field field = schema.getField(name);
            if (expected.containsKey(name))
                inside(pointer + "/" + name, expected.get(name), value, field.schema(), more);
            else if (!isDefault(field, value)) gained.add("\"" + name + "\": " + JsonLine.of(value));
        });
        if (!gained.isEmpty()) more.put(pointer, (expected.isEmpty() ? "" : ", ") + String.join(", ", gained));
    }

    /** The records of a field, and of its list. */
    private static void inside(
            String pointer, JsonValue expected, JsonValue read, Schema schema, Map<String, String> more) {
        Schema some = schema.isUnion() ? schema.getTypes().getLast() : schema;
        if (some.getType() == Schema.Type.RECORD
                && expected instanceof JsonObject old
                && read instanceof JsonObject now) gain(pointer, old, now, some, more);
        if (some.getType() == Schema.Type.ARRAY && expected instanceof JsonArray old && read instanceof JsonArray now)
            for (int i = 0; i < Math.min(old.size(), now.size()); i++)
                inside(pointer + "/" + i, old.get(i), now.get(i), some.getElementType(), more);
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

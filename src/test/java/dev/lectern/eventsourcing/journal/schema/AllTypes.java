package dev.lectern.eventsourcing.journal.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.avro.Schema;

/** Schemas with every type that is read here. A type that is added to {@link ScalarTypes} is in them by itself. */
final class AllTypes {
    private static final Map<String, String> MORE = Map.of(
            "bytes decimal", ", \"precision\": 19, \"scale\": 4",
            "fixed decimal", ", \"precision\": 9, \"scale\": 2, \"size\": 5, \"name\": \"Amount\"",
            "fixed uuid", ", \"size\": 16, \"name\": \"Id\"",
            "fixed duration", ", \"size\": 12, \"name\": \"Period\"");

    private static final Map<String, Schema> EACH = each();

    /** One field of each type. */
    static final Schema SCALARS = record("Scalars", EACH);

    /** Fields of each type: alone, null or not, in a list, in a map; and records of them in all these ways. */
    static final Schema EVERYTHING = everything();

    private AllTypes() {}

    /** @param field {@code longTimestampMillis}, and so on */
    static Schema of(String field) {
        return Objects.requireNonNull(EACH.get(field), field);
    }

    private static Map<String, Schema> each() {
        var each = new TreeMap<String, Schema>();
        for (String name : ScalarTypes.byName().keySet()) each.put(camelCase(name), scalar(name));
        each.put("colour", Schema.createEnum("Colour", null, null, List.of("RED", "GREEN", "BLUE")));
        return each;
    }

    private static Schema scalar(String name) {
        String[] words = name.split(" ");
        if (words.length == 1) return parsed("\"" + name + "\"");
        return parsed("{\"type\": \"" + words[0] + "\", \"logicalType\": \"" + words[1] + "\""
                + MORE.getOrDefault(name, "") + "}");
    }

    static Schema parsed(String json) {
        return new Schema.Parser().parse(json);
    }

    private static String camelCase(String name) {
        var camelCase = new StringBuilder();
        for (String word : name.split("[ -]"))
            camelCase.append(camelCase.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        return camelCase.toString();
    }

    private static Schema everything() {
        var fields = new TreeMap<String, Schema>();
        EACH.forEach((name, type) -> inAllWays(name, type, fields));
        inAllWays("record", SCALARS, fields);
        fields.put("lists", Schema.createArray(Schema.createArray(of("long"))));
        fields.put("maps", Schema.createMap(Schema.createMap(Schema.createArray(of("float")))));
        return record("Everything", fields);
    }

    private static void inAllWays(String name, Schema type, Map<String, Schema> fields) {
        fields.put(name + "Once", type);
        fields.put(name + "OrNull", Schema.createUnion(Schema.create(Schema.Type.NULL), type));
        fields.put(name + "List", Schema.createArray(type));
        fields.put(name + "Map", Schema.createMap(type));
    }

    private static Schema record(String name, Map<String, Schema> types) {
        var fields = new ArrayList<Schema.Field>();
        types.forEach((field, type) -> fields.add(new Schema.Field(field, type)));
        return parsed(Schema.createRecord(name, null, "all", false, fields).toString());
    }
}

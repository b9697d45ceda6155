package dev.lectern.eventsourcing.journal.schema;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Fields as JSON that people can read and write, and back. Ids, dates, times and periods are text; amounts are numbers;
 * maps are objects. Fields that are read must contain every field of the schema that has no default, and none that the
 * schema does not have.
 */
public final class FieldsJson {
    private final Function<String, UUID> ids;

    public FieldsJson() {
        this(TextCodecs::id);
    }

    /** @param ids maps a text that stands where the schema has an id to that id */
    public FieldsJson(Function<String, UUID> ids) {
        this.ids = ids;
    }

    public static JsonObject write(Fields fields) {
        return PlainJson.of(fields);
    }

    /** @throws IllegalArgumentException with a sentence that begins with the path of the value that does not fit */
    public Fields read(Schema schema, JsonObject json) {
        return read(schema, json, "");
    }

    private Fields read(Schema schema, JsonObject json, String path) {
        for (String name : json.keySet())
            if (schema.getField(name) == null)
                throw new IllegalArgumentException(
                        path + name + ": " + schema.getName() + " has no such field. It has " + names(schema) + ".");
        Fields fields = Fields.none();
        for (Schema.Field field : schema.getFields()) {
            String name = field.name();
            JsonValue value = json.get(name);
            if (value != null) fields = fields.with(name, value(field.schema(), value, path + name));
            else if (!field.hasDefaultValue()) throw new IllegalArgumentException(path + name + ": it is missing.");
        }
        return fitting(schema, fields, path);
    }

    private static Fields fitting(Schema schema, Fields fields, String path) {
        try {
            return (Fields) ValueCodec.set(FieldsCodec.of(schema).make().of(fields));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(path + e.getMessage(), e);
        }
    }

    private static List<String> names(Schema schema) {
        return schema.getFields().stream().map(Schema.Field::name).toList();
    }

    private @Nullable Object value(Schema schema, JsonValue json, String path) {
        return switch (schema.getType()) {
            case UNION ->
                json.equals(JsonValue.NULL) ? null : value(schema.getTypes().get(1), json, path);
            case RECORD -> {
                if (json instanceof JsonObject object) yield read(schema, object, path + ".");
                throw misfit(path, json, "an object");
            }
            case ARRAY -> {
                if (json instanceof JsonArray array) yield list(schema.getElementType(), array, path);
                throw misfit(path, json, "a list");
            }
            case MAP -> {
                if (json instanceof JsonObject object) yield map(schema.getValueType(), object, path);
                throw misfit(path, json, "an object");
            }
            default -> leaf(schema, json, path);
        };
    }

    private List<Object> list(Schema element, JsonArray json, String path) {
        var list = new ArrayList<Object>();
        for (JsonValue each : json) list.add(ValueCodec.set(value(element, each, path + "[" + list.size() + "]")));
        return list;
    }

    private Map<String, Object> map(Schema value, JsonObject json, String path) {
        var map = new HashMap<String, Object>();
        json.forEach((key, each) -> map.put(key, ValueCodec.set(value(value, each, path + "[" + key + "]"))));
        return map;
    }

    private Object leaf(Schema schema, JsonValue json, String path) {
        try {
            return ScalarJson.read(schema, json, ids);
        } catch (RuntimeException e) {
            throw misfit(path, json, ScalarJson.wanted(schema));
        }
    }

    private static IllegalArgumentException misfit(String path, JsonValue json, String wanted) {
        return new IllegalArgumentException(path + ": " + json + " is not " + wanted + ".");
    }
}

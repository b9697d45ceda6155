package dev.lectern.eventsourcing.journal.schema;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Fields as JSON that people can read and write, and back. Ids, dates and times are text; amounts are numbers. Fields
 * that are read must contain every field of the schema that has no default, and none that the schema does not have.
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
        JsonObjectBuilder json = Json.createObjectBuilder();
        fields.asMap().forEach((name, value) -> json.add(name, json(value)));
        return json.build();
    }

    private static JsonValue json(@Nullable Object value) {
        return switch (value) {
            case null -> JsonValue.NULL;
            case Fields fields -> write(fields);
            case List<?> list -> array(list);
            case Boolean flag -> flag ? JsonValue.TRUE : JsonValue.FALSE;
            case Integer number -> Json.createValue(number);
            case Long number -> Json.createValue(number);
            case BigDecimal amount -> Json.createValue(amount);
            case Double number when isJson(number) -> Json.createValue(number);
            default -> Json.createValue(value.toString());
        };
    }

    private static JsonArray array(List<?> list) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        list.forEach(each -> json.add(json(each)));
        return json.build();
    }

    /** JSON has no number for NaN, the infinities and −0: they are written as text. */
    private static boolean isJson(double number) {
        return Double.isFinite(number) && !Double.valueOf(number).equals(-0.0);
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
        return (Fields) ValueCodec.set(FieldsCodec.of(schema).make().of(fields));
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
            default -> leaf(schema, json, path);
        };
    }

    private List<Object> list(Schema element, JsonArray json, String path) {
        var list = new ArrayList<Object>();
        for (JsonValue each : json) list.add(ValueCodec.set(value(element, each, path + "[" + list.size() + "]")));
        return list;
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

package dev.lectern.eventsourcing.journal.schema;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.avro.util.TimePeriod;
import org.jspecify.annotations.Nullable;

/** Writes the plain values of {@link FieldsJson}. */
final class PlainJson {
    private PlainJson() {}

    static JsonObject of(Fields fields) {
        return object(fields.asMap());
    }

    private static JsonValue value(@Nullable Object value) {
        return switch (value) {
            case null -> JsonValue.NULL;
            case Fields fields -> of(fields);
            case List<?> list -> array(list);
            case Map<?, ?> map -> object(map);
            case Boolean flag -> flag ? JsonValue.TRUE : JsonValue.FALSE;
            case Integer number -> Json.createValue(number);
            case Long number -> Json.createValue(number);
            case BigDecimal amount -> Json.createValue(amount);
            case Float number when isJson(number) -> Json.createValue(new BigDecimal(number.toString()));
            case Double number when isJson(number) -> Json.createValue(number);
            case TimePeriod period -> Json.createValue(PeriodText.of(period));
            default -> Json.createValue(value.toString());
        };
    }

    private static JsonArray array(List<?> list) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        list.forEach(each -> json.add(value(each)));
        return json.build();
    }

    private static JsonObject object(Map<?, ?> map) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        map.forEach((key, each) -> json.add((String) key, value(each)));
        return json.build();
    }

    /** JSON has no number for NaN, the infinities and −0: they are written as text. */
    private static boolean isJson(double number) {
        return Double.isFinite(number) && !Double.valueOf(number).equals(-0.0);
    }
}

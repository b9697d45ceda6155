package dev.lectern.eventsourcing.journal.schema;

import static java.util.Map.entry;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.util.TimePeriod;

/** Reads the scalar values of {@link FieldsJson}. */
final class ScalarJson {
    private static final int LONGEST_NUMBER = 400; // digits before the point, or after it; a double has at most 309

    private static final Map<Class<?>, Function<JsonValue, Object>> READERS = Map.ofEntries(
            entry(Boolean.class, ScalarJson::flag),
            entry(Integer.class, json -> number(json).intValueExact()),
            entry(Long.class, json -> number(json).longValueExact()),
            entry(Float.class, ScalarJson::single),
            entry(Double.class, ScalarJson::floating),
            entry(BigDecimal.class, ScalarJson::number),
            entry(String.class, ScalarJson::text),
            entry(LocalDate.class, json -> LocalDate.parse(text(json))),
            entry(LocalTime.class, json -> LocalTime.parse(text(json))),
            entry(Instant.class, json -> Instant.parse(text(json))),
            entry(LocalDateTime.class, json -> LocalDateTime.parse(text(json))),
            entry(TimePeriod.class, json -> PeriodText.parse(text(json))));

    private ScalarJson() {}

    /** Throws an unspecified runtime exception if the value does not fit. The caller makes a sentence of it. */
    static Object read(Schema schema, JsonValue json, Function<String, UUID> ids) {
        if (schema.getType() == Schema.Type.ENUM) return schema.getEnumSymbols().get(schema.getEnumOrdinal(text(json)));
        if (schema.getLogicalType() instanceof LogicalTypes.Decimal type)
            return number(json).setScale(type.getScale());
        Class<?> plain = ScalarTypes.of(schema).plain();
        if (plain == UUID.class) return ids.apply(text(json));
        return Objects.requireNonNull(READERS.get(plain)).apply(json);
    }

    private static Object flag(JsonValue json) {
        if (json.equals(JsonValue.TRUE) || json.equals(JsonValue.FALSE)) return json.equals(JsonValue.TRUE);
        throw new IllegalArgumentException();
    }

    private static String text(JsonValue json) {
        return ((JsonString) json).getString();
    }

    private static Object single(JsonValue json) {
        if (json instanceof JsonString text) return Float.valueOf(text.getString());
        float number = number(json).floatValue();
        if (Float.isFinite(number)) return number;
        throw new ArithmeticException();
    }

    private static Object floating(JsonValue json) {
        if (json instanceof JsonString text) return Double.valueOf(text.getString());
        double number = number(json).doubleValue();
        if (Double.isFinite(number)) return number;
        throw new ArithmeticException();
    }

    /** Refuses numbers such as 1e999999999, which would exhaust the memory as soon as anything computes with them. */
    private static BigDecimal number(JsonValue json) {
        BigDecimal number = ((JsonNumber) json).bigDecimalValue();
        if (number.scale() > LONGEST_NUMBER || number.precision() - (long) number.scale() > LONGEST_NUMBER)
            throw new ArithmeticException();
        return number;
    }

    /** What would have fitted, as the end of an error message. */
    static String wanted(Schema schema) {
        if (schema.getType() == Schema.Type.ENUM) return "one of " + schema.getEnumSymbols();
        if (schema.getLogicalType() instanceof LogicalTypes.Decimal type)
            return "a number with at most " + type.getScale() + " places";
        return ScalarTypes.of(schema).wanted();
    }
}

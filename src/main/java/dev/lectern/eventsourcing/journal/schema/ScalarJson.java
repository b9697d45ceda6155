package dev.lectern.eventsourcing.journal.schema;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** Reads the scalar values of {@link FieldsJson}. */
final class ScalarJson {
    private static final int LONGEST_NUMBER = 400; // digits before the point, or after it; a double has at most 309

    private ScalarJson() {}

    /** Throws an unspecified runtime exception if the value does not fit. The caller makes a sentence of it. */
    static Object read(Schema schema, JsonValue json, Function<String, UUID> ids) {
        return switch (schema.getType()) {
            case BOOLEAN -> flag(json);
            case INT -> whole(schema.getLogicalType(), json);
            case LONG ->
                schema.getLogicalType() == null ? number(json).longValueExact() : instant(Instant.parse(text(json)));
            case DOUBLE ->
                json instanceof JsonString
                        ? Double.valueOf(text(json))
                        : number(json).doubleValue();
            case BYTES -> number(json).setScale(((LogicalTypes.Decimal) schema.getLogicalType()).getScale());
            case ENUM -> schema.getEnumSymbols().get(schema.getEnumOrdinal(text(json)));
            default -> schema.getLogicalType() == null ? text(json) : ids.apply(text(json));
        };
    }

    private static Object whole(@Nullable LogicalType type, JsonValue json) {
        return switch (type) {
            case LogicalTypes.Date date -> LocalDate.parse(text(json));
            case LogicalTypes.TimeMillis time -> time(LocalTime.parse(text(json)));
            case null, default -> number(json).intValueExact();
        };
    }

    private static boolean flag(JsonValue json) {
        if (json.equals(JsonValue.TRUE) || json.equals(JsonValue.FALSE)) return json.equals(JsonValue.TRUE);
        throw new IllegalArgumentException();
    }

    private static String text(JsonValue json) {
        return ((JsonString) json).getString();
    }

    /** Refuses numbers such as 1e999999999, which would exhaust the memory as soon as anything computes with them. */
    private static BigDecimal number(JsonValue json) {
        BigDecimal number = ((JsonNumber) json).bigDecimalValue();
        if (number.scale() > LONGEST_NUMBER || number.precision() - (long) number.scale() > LONGEST_NUMBER)
            throw new ArithmeticException();
        return number;
    }

    private static Instant instant(Instant at) {
        if (at.equals(at.truncatedTo(ChronoUnit.MICROS))) return at;
        throw new ArithmeticException();
    }

    private static LocalTime time(LocalTime time) {
        if (time.equals(time.truncatedTo(ChronoUnit.MILLIS))) return time;
        throw new ArithmeticException();
    }

    /** What would have fitted, as the end of an error message. */
    static String wanted(Schema schema) {
        LogicalType type = schema.getLogicalType();
        return switch (schema.getType()) {
            case BOOLEAN -> "true or false";
            case ENUM -> "one of " + schema.getEnumSymbols();
            case BYTES -> "a number with at most " + ((LogicalTypes.Decimal) type).getScale() + " places";
            case DOUBLE -> "a number";
            case STRING -> type == null ? "a text" : "an id";
            default ->
                switch (type) {
                    case LogicalTypes.Date date -> "a date such as 2020-05-04";
                    case LogicalTypes.TimeMillis time -> "a time such as 09:00";
                    case LogicalTypes.TimestampMicros at -> "a moment such as 2020-05-04T07:00:00Z";
                    case null, default -> "a whole number";
                };
        };
    }
}

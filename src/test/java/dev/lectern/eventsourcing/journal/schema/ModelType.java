package dev.lectern.eventsourcing.journal.schema;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;

/** The types of a model schema. Each knows how a schema writes it and what its values mean. */
enum ModelType {
    INT("\"int\"", "7"),
    LONG("\"long\"", "7"),
    FLOAT("\"float\"", "7.5"),
    DOUBLE("\"double\"", "7.5"),
    MINUTES("\"int\", \"unit\": \"minutes\"", "7"),
    SECONDS("\"int\", \"unit\": \"seconds\"", "7"),
    DATE("{\"type\": \"int\", \"logicalType\": \"date\"}", "7"),
    TIME("{\"type\": \"int\", \"logicalType\": \"time-millis\"}", "7"),
    MICROS("{\"type\": \"long\", \"logicalType\": \"timestamp-micros\"}", "7"),
    MILLIS("{\"type\": \"long\", \"logicalType\": \"timestamp-millis\"}", "7"),
    LOCAL("{\"type\": \"long\", \"logicalType\": \"local-timestamp-millis\"}", "7"),
    TEXT("\"string\"", "\"x\""),
    ID("{\"type\": \"string\", \"logicalType\": \"uuid\"}", "\"6f9619ff-8b86-4011-b42d-00c04fc964ff\""),
    SMALL("{\"type\": \"bytes\", \"logicalType\": \"decimal\", \"precision\": 12, \"scale\": 4}", "\"\\u0007\""),
    WIDE("{\"type\": \"bytes\", \"logicalType\": \"decimal\", \"precision\": 18, \"scale\": 4}", "\"\\u0007\""),
    FINE("{\"type\": \"bytes\", \"logicalType\": \"decimal\", \"precision\": 18, \"scale\": 6}", "\"\\u0007\""),
    TWO(symbols("\"A\", \"B\""), "\"A\""),
    TWO_AROUND(symbols("\"B\", \"A\""), "\"A\""),
    THREE(symbols("\"A\", \"B\", \"C\""), "\"C\"");

    final String avro;
    final String standard;

    /** @param standard a default, as a schema writes it */
    ModelType(String avro, String standard) {
        this.avro = avro;
        this.standard = standard;
    }

    private static String symbols(String symbols) {
        return "{\"type\": \"enum\", \"name\": \"%s\", \"symbols\": [" + symbols + "], \"default\": \"A\"}";
    }

    /** What a value means. Equal numbers mean the same; a number of minutes is never a number of seconds. */
    Object meaning(Object value) {
        return switch (this) {
            case MINUTES -> Duration.ofMinutes(((Number) value).longValue());
            case SECONDS -> Duration.ofSeconds(((Number) value).longValue());
            default -> value instanceof Number number ? new BigDecimal(number.toString()).stripTrailingZeros() : value;
        };
    }

    boolean hasUnit() {
        return this == MINUTES || this == SECONDS;
    }

    private boolean isNumber() {
        return List.of(INT, LONG, FLOAT, DOUBLE, SMALL, WIDE, FINE).contains(this);
    }

    /** Whether values of this type can be said in the other one, if they fit. */
    boolean converts(ModelType other) {
        return this != other && (isNumber() && other.isNumber() || hasUnit() && other.hasUnit());
    }

    /**
     * The value that means this.
     *
     * @throws CannotUpcast if the type has no such value
     */
    Object of(Object meaning) {
        Object value = switch (this) {
            case INT -> ((BigDecimal) meaning).intValue();
            case LONG -> ((BigDecimal) meaning).longValue();
            case FLOAT -> ((BigDecimal) meaning).floatValue();
            case DOUBLE -> ((BigDecimal) meaning).doubleValue();
            case MINUTES -> (int) ((Duration) meaning).toMinutes();
            case SECONDS -> (int) ((Duration) meaning).toSeconds();
            case SMALL, WIDE -> ((BigDecimal) meaning).setScale(4, RoundingMode.DOWN);
            case FINE -> ((BigDecimal) meaning).setScale(6, RoundingMode.DOWN);
            default -> throw new CannotUpcast(this + " is not made of " + meaning);
        };
        boolean isTooLong = value instanceof BigDecimal amount && amount.precision() > (this == SMALL ? 12 : 18);
        if (isTooLong || !meaning(value).equals(meaning)) throw new CannotUpcast(meaning + " is no " + this);
        return value;
    }
}

package dev.lectern.eventsourcing.journal.schema;

import static java.util.Map.entry;

import java.lang.invoke.MethodType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.function.Function;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.util.TimePeriod;
import org.jspecify.annotations.Nullable;

/**
 * The scalar types that are read here: those of Avro, by primitive type and logical type, and the Java types that a
 * system adds with {@link JavaScalars}.
 */
final class ScalarTypes {
    private static final String TIME = "a time such as 09:00";
    private static final String MOMENT = "a moment such as 2020-05-04T07:00:00Z";
    private static final String LOCAL = "a local date and time such as 2020-05-04T09:00";

    private static final Map<String, ScalarType> AVRO = Map.ofEntries(
            type("boolean", Boolean.class, "true or false", ScalarCodecs.BOOLEAN),
            type("int", Integer.class, "a whole number", ScalarCodecs.INT),
            type("int date", LocalDate.class, "a date such as 2020-05-04", TimeCodecs.DATE),
            type("int time-millis", LocalTime.class, TIME, TimeCodecs.TIME_MILLIS),
            type("long", Long.class, "a whole number", ScalarCodecs.LONG),
            type("long time-micros", LocalTime.class, TIME, TimeCodecs.TIME_MICROS),
            type("long timestamp-millis", Instant.class, MOMENT, TimestampUnit.MILLIS.moment()),
            type("long timestamp-micros", Instant.class, MOMENT, TimestampUnit.MICROS.cutMoment()),
            type("long timestamp-nanos", Instant.class, MOMENT, TimestampUnit.NANOS.moment()),
            type("long local-timestamp-millis", LocalDateTime.class, LOCAL, TimestampUnit.MILLIS.local()),
            type("long local-timestamp-micros", LocalDateTime.class, LOCAL, TimestampUnit.MICROS.local()),
            type("long local-timestamp-nanos", LocalDateTime.class, LOCAL, TimestampUnit.NANOS.local()),
            type("float", Float.class, "a number", ScalarCodecs.FLOAT),
            type("double", Double.class, "a number", ScalarCodecs.DOUBLE),
            type("string", String.class, "a text", TextCodecs.TEXT),
            type("string uuid", UUID.class, "an id", TextCodecs.ID),
            type("fixed uuid", UUID.class, "an id", FixedCodecs.ID),
            type("fixed duration", TimePeriod.class, "a period such as P2M10DT3H", FixedCodecs.PERIOD),
            type("bytes decimal", BigDecimal.class, "an amount", DecimalCodecs::bytes),
            type("fixed decimal", BigDecimal.class, "an amount", DecimalCodecs::fixed));

    static final ScalarTypes ALL =
            new ScalarTypes(ServiceLoader.load(JavaScalars.class, JavaScalars.class.getClassLoader()).stream()
                    .flatMap(system -> system.get().all().stream())
                    .toList());

    private final Map<Class<?>, JavaScalar<?, ?>> own;

    /** @throws IllegalStateException if a type is there twice, or no schema has its plain type */
    ScalarTypes(List<JavaScalar<?, ?>> own) {
        this.own = new HashMap<>();
        for (JavaScalar<?, ?> each : own) {
            if (this.own.put(each.type(), each) != null)
                throw new IllegalStateException(each.type().getSimpleName() + " is registered twice: keep one.");
            if (isPlain(each.type()))
                throw new IllegalStateException(
                        each.type().getSimpleName() + " is read here already: register another type.");
            if (!isPlain(each.plain()))
                throw new IllegalStateException(each.type().getSimpleName() + " stands for "
                        + each.plain().getSimpleName() + ", which no schema has: let it stand for a type in Fields.");
        }
    }

    private static boolean isPlain(Class<?> type) {
        return AVRO.values().stream().anyMatch(scalar -> scalar.plain() == type);
    }

    private static Map.Entry<String, ScalarType> type(String name, Class<?> plain, String wanted, ValueCodec codec) {
        return type(name, plain, wanted, schema -> codec);
    }

    private static Map.Entry<String, ScalarType> type(
            String name, Class<?> plain, String wanted, Function<Schema, ValueCodec> codec) {
        return entry(name, new ScalarType(plain, wanted, codec));
    }

    /** All types by name: the primitive type and, after a space, the logical type. */
    static Map<String, ScalarType> byName() {
        return AVRO;
    }

    /** The type of a schema that {@link KnownTypes} has checked. */
    static ScalarType of(Schema schema) {
        return Objects.requireNonNull(AVRO.get(name(schema)), () -> "No scalar type is read here as " + schema + ".");
    }

    private static String name(Schema schema) {
        LogicalType logical = schema.getLogicalType();
        return schema.getType().getName() + (logical == null ? "" : " " + logical.getName());
    }

    ValueCodec codec(Schema schema, Type type) {
        ScalarType scalar = of(schema);
        ValueCodec plain = scalar.codec().apply(schema);
        if (type == Fields.class || boxed(type) == scalar.plain()) return plain;
        JavaScalar<?, ?> java = own.get(type);
        if (java != null && java.plain() == scalar.plain()) return java.over(plain);
        boolean isLogical = schema.getLogicalType() != null;
        throw ValueCodec.mismatch(isLogical ? scalar.plain().getSimpleName() : schema.toString(), type);
    }

    private static Type boxed(Type type) {
        return type instanceof Class<?> plain
                ? MethodType.methodType(plain).wrap().returnType()
                : type;
    }

    /** The registration of a Java type of the system's own; null if there is none. */
    @Nullable
    JavaScalar<?, ?> own(Class<?> type) {
        return own.get(type);
    }
}

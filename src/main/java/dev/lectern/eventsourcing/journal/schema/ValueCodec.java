package dev.lectern.eventsourcing.journal.schema;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;
import org.jspecify.annotations.Nullable;

/**
 * The codec of one Java type under one schema. It is constructed once for each schema at start-up. So a mismatch
 * between a record and its schema fails the start and not a reader, and values are read from the bytes into the record
 * without a generic record in between. The type {@link Fields} stands for any record; its values are plain ones.
 *
 * @param make converts a plain value, as it appears in {@link Fields}, to the Java type; refuses what does not fit the
 * schema
 */
record ValueCodec(Write write, Read read, Make make) {
    private static final InternCache<ZoneId> ZONES = new InternCache<>(ZoneId::of);
    private static final InternCache<Locale> LOCALES = new InternCache<>(Locale::forLanguageTag);

    interface Write {
        void to(Encoder out, @Nullable Object value) throws IOException;
    }

    interface Read {
        @Nullable
        Object from(Decoder in) throws IOException;
    }

    interface Make {
        @Nullable
        Object of(@Nullable Object plain);
    }

    static ValueCodec of(Schema schema, Type type) {
        boolean plain = type == Fields.class;
        return switch (schema.getType()) {
            case RECORD -> plain ? FieldsCodec.of(schema) : RecordCodec.of(schema, classOf(schema, type));
            case UNION -> nullable(schema, type);
            case ARRAY -> list(of(schema.getElementType(), plain ? type : elementOf(schema, type)));
            case ENUM -> plain ? EnumCodec.symbols(schema) : EnumCodec.constants(schema, classOf(schema, type));
            case STRING -> plain ? ScalarCodecs.text(schema) : text(schema, classOf(schema, type));
            case INT -> plain ? ScalarCodecs.whole(schema) : whole(schema, classOf(schema, type));
            case BOOLEAN -> plain ? ScalarCodecs.BOOLEAN : as(boolean.class, type, ScalarCodecs.BOOLEAN);
            case DOUBLE -> plain ? ScalarCodecs.DOUBLE : as(double.class, type, ScalarCodecs.DOUBLE);
            case LONG -> plain ? ScalarCodecs.moment(schema) : as(Instant.class, type, ScalarCodecs.moment(schema));
            case BYTES ->
                plain ? ScalarCodecs.decimal(schema) : as(BigDecimal.class, type, ScalarCodecs.decimal(schema));
            default -> throw mismatch(schema, type);
        };
    }

    private static Class<?> classOf(Schema schema, Type type) {
        if (type instanceof Class<?> plain) return plain;
        throw mismatch(schema, type);
    }

    private static Type elementOf(Schema schema, Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class)
            return list.getActualTypeArguments()[0];
        throw mismatch(schema, type);
    }

    private static ValueCodec nullable(Schema union, Type type) {
        List<Schema> branches = union.getTypes();
        if (branches.size() != 2 || branches.getFirst().getType() != Schema.Type.NULL)
            throw new IllegalStateException("A union is [null, something] here, not " + union);
        ValueCodec some = of(branches.get(1), type);
        return new ValueCodec(
                (out, value) -> {
                    out.writeIndex(value == null ? 0 : 1);
                    if (value == null) out.writeNull();
                    else some.write.to(out, value);
                },
                in -> isSome(in) ? some.read.from(in) : null,
                plain -> plain == null ? null : some.make.of(plain));
    }

    private static boolean isSome(Decoder in) throws IOException {
        int branch = in.readIndex();
        if (branch == 0) in.readNull();
        else if (branch != 1) throw new IOException("A field is of the kind number " + branch + ", and has only two.");
        return branch == 1;
    }

    private static ValueCodec list(ValueCodec element) {
        return new ValueCodec(ArrayCodec.write(element.write), ArrayCodec.read(element.read, List::copyOf), plain -> {
            var list = new ArrayList<Object>();
            for (Object item : ScalarCodecs.is(List.class, plain)) list.add(set(element.make.of(item)));
            return List.copyOf(list);
        });
    }

    private static ValueCodec text(Schema schema, Class<?> type) {
        ValueCodec plain = ScalarCodecs.text(schema);
        if (schema.getLogicalType() != null) return as(UUID.class, type, plain);
        if (type == String.class) return plain;
        if (type == ZoneId.class) return plain.as(ZoneId::getId, ZONES::of);
        if (type == Currency.class) return plain.as(Currency::getCurrencyCode, Currency::getInstance);
        if (type == Locale.class) return plain.as(Locale::toLanguageTag, LOCALES::of);
        throw mismatch(schema, type);
    }

    private static ValueCodec whole(Schema schema, Class<?> type) {
        ValueCodec plain = ScalarCodecs.whole(schema);
        if (schema.getLogicalType() instanceof LogicalTypes.Date) return as(LocalDate.class, type, plain);
        if (schema.getLogicalType() instanceof LogicalTypes.TimeMillis) return as(LocalTime.class, type, plain);
        if (type == int.class || type == Integer.class) return plain;
        if (type == Duration.class)
            return plain.as((Duration d) -> Math.toIntExact(d.toSeconds()), (Integer s) -> Duration.ofSeconds(s));
        throw mismatch(schema, type);
    }

    /** The same codec for a Java type that is represented by this codec's type. */
    private <J, P> ValueCodec as(Function<J, P> plain, Function<P, J> java) {
        return new ValueCodec(
                (out, value) -> write.to(out, plain.apply(cast(set(value)))),
                in -> java.apply(cast(set(read.from(in)))),
                value -> java.apply(cast(set(make.of(value)))));
    }

    private static ValueCodec as(Class<?> expected, Type actual, ValueCodec codec) {
        if (actual != expected)
            throw new IllegalStateException("A schema says " + expected.getSimpleName() + " where the record has "
                    + actual.getTypeName() + ".");
        return codec;
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }

    static Object set(@Nullable Object value) {
        return Objects.requireNonNull(value, "A field that its schema does not allow to be null is null.");
    }

    static IllegalStateException mismatch(Schema schema, Type type) {
        return new IllegalStateException(
                "A schema says " + schema + " where the record has " + type.getTypeName() + ".");
    }
}

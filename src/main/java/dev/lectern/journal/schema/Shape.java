package dev.lectern.journal.schema;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
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
 * How one Java type is written and read under one schema. Assembled once for each event at start-up, so that a mismatch between a record
 * and its schema stops the start and not a reader, and so that no generic record lies between the bytes and the record.
 */
record Shape(Write write, Read read) {
    interface Write {
        void to(Encoder out, @Nullable Object value) throws IOException;
    }

    interface Read {
        @Nullable
        Object from(Decoder in) throws IOException;
    }

    static Shape of(Schema schema, Type type) {
        return switch (schema.getType()) {
            case RECORD -> RecordShape.of(schema, (Class<?>) type);
            case UNION -> nullable(schema, type);
            case ARRAY -> list(of(schema.getElementType(), ((ParameterizedType) type).getActualTypeArguments()[0]));
            case ENUM -> enumeration(schema, (Class<?>) type);
            case STRING -> text((Class<?>) type);
            case BOOLEAN ->
                require(
                        type,
                        new Shape((out, v) -> out.writeBoolean((Boolean) set(v)), Decoder::readBoolean),
                        boolean.class);
            case INT -> whole((Class<?>) type);
            case LONG ->
                require(
                        type,
                        new Shape((out, v) -> out.writeLong(micros((Instant) set(v))), in -> instant(in.readLong())),
                        Instant.class);
            case BYTES ->
                require(type, decimal(((LogicalTypes.Decimal) schema.getLogicalType()).getScale()), BigDecimal.class);
            default -> throw mismatch(schema.getType(), type);
        };
    }

    private static Shape nullable(Schema union, Type type) {
        List<Schema> branches = union.getTypes();
        if (branches.size() != 2 || branches.getFirst().getType() != Schema.Type.NULL)
            throw new IllegalStateException("A union is [null, something] here, not " + union);
        Shape some = of(branches.get(1), type);
        return new Shape(
                (out, value) -> {
                    out.writeIndex(value == null ? 0 : 1);
                    if (value == null) out.writeNull();
                    else some.write.to(out, value);
                },
                in -> in.readIndex() == 0 ? null : some.read.from(in));
    }

    private static Shape list(Shape element) {
        return new Shape(
                (out, value) -> {
                    List<?> list = (List<?>) set(value);
                    out.writeArrayStart();
                    out.setItemCount(list.size());
                    for (Object item : list) {
                        out.startItem();
                        element.write.to(out, item);
                    }
                    out.writeArrayEnd();
                },
                in -> {
                    var list = new ArrayList<Object>();
                    for (long n = in.readArrayStart(); n != 0; n = in.arrayNext())
                        for (long i = 0; i < n; i++) list.add(set(element.read.from(in)));
                    return List.copyOf(list);
                });
    }

    private static Shape enumeration(Schema schema, Class<?> type) {
        Object[] constants = type.getEnumConstants();
        List<String> names = constants == null
                ? List.of()
                : List.of(constants).stream().map(c -> ((Enum<?>) c).name()).toList();
        if (!names.equals(schema.getEnumSymbols()))
            throw new IllegalStateException(
                    type.getSimpleName() + " is " + names + " but its schema says " + schema.getEnumSymbols() + ".");
        return new Shape(
                (out, value) -> out.writeEnum(((Enum<?>) set(value)).ordinal()), in -> constants[in.readEnum()]);
    }

    private static Shape text(Class<?> type) {
        if (type == String.class) return text((String text) -> text);
        if (type == UUID.class) return text(UUID::fromString);
        if (type == ZoneId.class) return text(ZoneId::of);
        if (type == Currency.class) return text(Currency::getInstance);
        if (type == Locale.class)
            return new Shape(
                    (out, v) -> out.writeString(((Locale) set(v)).toLanguageTag()),
                    in -> Locale.forLanguageTag(in.readString()));
        throw mismatch(Schema.Type.STRING, type);
    }

    private static Shape text(Function<String, ?> parse) {
        return new Shape((out, value) -> out.writeString(set(value).toString()), in -> parse.apply(in.readString()));
    }

    private static Shape whole(Class<?> type) {
        if (type == int.class || type == Integer.class)
            return new Shape((out, v) -> out.writeInt((Integer) set(v)), Decoder::readInt);
        if (type == Duration.class)
            return new Shape(
                    (out, v) -> out.writeInt(Math.toIntExact(((Duration) set(v)).toSeconds())),
                    in -> Duration.ofSeconds(in.readInt()));
        if (type == LocalDate.class)
            return new Shape(
                    (out, v) -> out.writeInt((int) ((LocalDate) set(v)).toEpochDay()),
                    in -> LocalDate.ofEpochDay(in.readInt()));
        if (type == LocalTime.class)
            return new Shape(
                    (out, v) -> out.writeInt((int) (((LocalTime) set(v)).toNanoOfDay() / 1_000_000)),
                    in -> LocalTime.ofNanoOfDay(in.readInt() * 1_000_000L));
        throw mismatch(Schema.Type.INT, type);
    }

    private static Shape decimal(int scale) {
        return new Shape(
                (out, v) -> out.writeBytes(
                        ((BigDecimal) set(v)).setScale(scale).unscaledValue().toByteArray()),
                in -> {
                    ByteBuffer bytes = in.readBytes(null);
                    return new BigDecimal(
                            new BigInteger(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining()),
                            scale);
                });
    }

    private static Shape require(Type actual, Shape shape, Class<?> expected) {
        if (actual != expected) throw mismatch(expected.getSimpleName(), actual);
        return shape;
    }

    private static long micros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
    }

    private static Object set(@Nullable Object value) {
        return Objects.requireNonNull(value, "A field that its schema does not allow to be null is null.");
    }

    private static IllegalStateException mismatch(Object schema, Type type) {
        return new IllegalStateException(
                "A schema says " + schema + " where the record has " + type.getTypeName() + ".");
    }
}

package dev.lectern.eventsourcing.journal.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.io.Decoder;
import org.jspecify.annotations.Nullable;

/** The codecs of scalar values: how Avro's primitive types and logical types map to Java types. */
final class ScalarCodecs {
    private static final int LONGEST_AMOUNT = 32; // bytes; longer ones are refused before their digits are counted

    static final ValueCodec BOOLEAN = new ValueCodec(
            (out, v) -> out.writeBoolean(is(Boolean.class, v)), Decoder::readBoolean, v -> is(Boolean.class, v));
    static final ValueCodec DOUBLE = new ValueCodec(
            (out, v) -> out.writeDouble(is(Double.class, v)), Decoder::readDouble, v -> is(Double.class, v));
    private static final ValueCodec INT =
            new ValueCodec((out, v) -> out.writeInt(is(Integer.class, v)), Decoder::readInt, v -> is(Integer.class, v));
    private static final ValueCodec DATE = new ValueCodec(
            (out, v) -> out.writeInt(days(is(LocalDate.class, v))),
            in -> LocalDate.ofEpochDay(in.readInt()),
            v -> writable(is(LocalDate.class, v), ScalarCodecs::days));
    private static final ValueCodec TIME = new ValueCodec(
            (out, v) -> out.writeInt((int) (is(LocalTime.class, v).toNanoOfDay() / 1_000_000)),
            in -> LocalTime.ofNanoOfDay(in.readInt() * 1_000_000L),
            v -> is(LocalTime.class, v));
    private static final ValueCodec LONG =
            new ValueCodec((out, v) -> out.writeLong(is(Long.class, v)), Decoder::readLong, v -> is(Long.class, v));
    private static final ValueCodec MOMENT = new ValueCodec(
            (out, v) -> out.writeLong(micros(is(Instant.class, v))),
            in -> instant(in.readLong()),
            v -> writable(is(Instant.class, v), ScalarCodecs::micros));

    private ScalarCodecs() {}

    static ValueCodec text(Schema schema) {
        return schema.getLogicalType() == null ? TextCodecs.TEXT : TextCodecs.ID;
    }

    static ValueCodec whole(Schema schema) {
        return switch (schema.getLogicalType()) {
            case LogicalTypes.Date date -> DATE;
            case LogicalTypes.TimeMillis time -> TIME;
            case null, default -> INT;
        };
    }

    static ValueCodec moment(Schema schema) {
        return schema.getLogicalType() == null ? LONG : MOMENT;
    }

    static ValueCodec decimal(Schema schema) {
        if (!(schema.getLogicalType() instanceof LogicalTypes.Decimal type))
            throw ValueCodec.mismatch(schema, BigDecimal.class);
        return new ValueCodec(
                (out, v) -> out.writeBytes(scaled(v, type).unscaledValue().toByteArray()),
                in -> scaled(new BigDecimal(unscaled(in.readBytes(null)), type.getScale()), type),
                v -> scaled(v, type));
    }

    private static BigInteger unscaled(ByteBuffer bytes) {
        if (bytes.remaining() > LONGEST_AMOUNT)
            throw new IllegalArgumentException("an amount of " + bytes.remaining() + " bytes");
        return new BigInteger(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
    }

    private static BigDecimal scaled(@Nullable Object value, LogicalTypes.Decimal type) {
        BigDecimal amount = is(BigDecimal.class, value);
        int digits = type.getPrecision() - type.getScale();
        if (amount.precision() - (long) amount.scale() > digits)
            throw new IllegalArgumentException("an amount of more than " + digits + " digits before the point");
        return amount.setScale(type.getScale());
    }

    private static int days(LocalDate date) {
        return fitting(date, () -> Math.toIntExact(date.toEpochDay()));
    }

    private static long micros(Instant at) {
        int micros = at.getNano() / 1_000;
        boolean before = at.getEpochSecond() < 0
                && micros > 0; // from the next second: the earliest moment's own second overflows
        return fitting(
                at,
                () -> Math.addExact(
                        Math.multiplyExact(at.getEpochSecond() + (before ? 1 : 0), 1_000_000L),
                        before ? micros - 1_000_000L : micros));
    }

    private static <T, N> T writable(T value, Function<T, N> written) {
        var unused = written.apply(value);
        return value;
    }

    private static <N> N fitting(Object value, Supplier<N> number) {
        try {
            return number.get();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(value + " is too far away from today to be written", e);
        }
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
    }

    static <T> T is(Class<T> type, @Nullable Object value) {
        if (type.isInstance(value)) return type.cast(value);
        throw new IllegalArgumentException(value == null ? "it is missing" : value + " is no " + type.getSimpleName());
    }
}

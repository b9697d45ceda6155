package dev.lectern.eventsourcing.journal.schema;

import org.apache.avro.io.Decoder;
import org.jspecify.annotations.Nullable;

/**
 * The codecs of truth values and numbers. A number is made of another type of number only if nothing of it can be lost:
 * a long or a double of an int, and a double of a float.
 */
final class ScalarCodecs {
    static final ValueCodec BOOLEAN = new ValueCodec(
            (out, v) -> out.writeBoolean(is(Boolean.class, v)), Decoder::readBoolean, v -> is(Boolean.class, v));
    static final ValueCodec INT =
            new ValueCodec((out, v) -> out.writeInt(is(Integer.class, v)), Decoder::readInt, v -> is(Integer.class, v));
    static final ValueCodec LONG =
            new ValueCodec((out, v) -> out.writeLong(is(Long.class, v)), Decoder::readLong, ScalarCodecs::longOf);
    static final ValueCodec FLOAT =
            new ValueCodec((out, v) -> out.writeFloat(is(Float.class, v)), Decoder::readFloat, v -> is(Float.class, v));
    static final ValueCodec DOUBLE = new ValueCodec(
            (out, v) -> out.writeDouble(is(Double.class, v)), Decoder::readDouble, ScalarCodecs::doubleOf);

    private ScalarCodecs() {}

    private static Object longOf(@Nullable Object plain) {
        return plain instanceof Integer number ? Long.valueOf(number) : is(Long.class, plain);
    }

    private static Object doubleOf(@Nullable Object plain) {
        return switch (plain) {
            case Integer number -> (double) number;
            case Float number -> (double) number;
            case null, default -> is(Double.class, plain);
        };
    }

    static <T> T is(Class<T> type, @Nullable Object value) {
        if (type.isInstance(value)) return type.cast(value);
        throw new IllegalArgumentException(value == null ? "it is missing" : value + " is no " + type.getSimpleName());
    }
}

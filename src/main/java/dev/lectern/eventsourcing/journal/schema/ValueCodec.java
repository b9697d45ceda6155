package dev.lectern.eventsourcing.journal.schema;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /**
     * @throws IllegalStateException with a sentence if the schema contains a type that is not read here, or the Java
     * type does not fit it
     */
    static ValueCodec of(Schema schema, Type type) {
        KnownTypes.check(schema);
        return part(schema, type);
    }

    /** The codec of a part of a schema that has been checked as a whole. */
    static ValueCodec part(Schema schema, Type type) {
        boolean plain = type == Fields.class;
        return switch (schema.getType()) {
            case RECORD -> plain ? FieldsCodec.of(schema) : RecordCodec.of(schema, classOf(schema, type));
            case UNION -> NullableCodec.of(part(schema.getTypes().get(1), type));
            case ARRAY -> ArrayCodec.of(part(schema.getElementType(), plain ? type : elementOf(schema, type)));
            case MAP -> MapCodec.of(part(schema.getValueType(), plain ? type : valueOf(schema, type)));
            case ENUM -> plain ? EnumCodec.symbols(schema) : EnumCodec.constants(schema, classOf(schema, type));
            default -> ScalarTypes.ALL.codec(schema, type);
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

    private static Type valueOf(Schema schema, Type type) {
        if (type instanceof ParameterizedType map
                && map.getRawType() == Map.class
                && map.getActualTypeArguments()[0] == String.class) return map.getActualTypeArguments()[1];
        throw mismatch(schema, type);
    }

    static Object set(@Nullable Object value) {
        return Objects.requireNonNull(value, "A field that its schema does not allow to be null is null.");
    }

    private static IllegalStateException mismatch(Schema schema, Type type) {
        return mismatch(schema.toString(), type);
    }

    /** @param says what the schema says, as a sentence names it */
    static IllegalStateException mismatch(String says, Type type) {
        return new IllegalStateException("A schema says " + says + " where the record has " + type.getTypeName() + ".");
    }
}

package dev.lectern.eventsourcing.journal.schema;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The codecs of scalar values in a state. They are those of events where these keep the whole value; a time, a duration
 * or an amount is written as text, because the schema of an event limits its precision.
 */
final class StateScalarCodecs {
    private static final Schema TEXT = Schema.create(Schema.Type.STRING);
    private static final Schema ID = LogicalTypes.uuid().addToSchema(Schema.createFixed("id", null, "lectern", 16));

    private static final Map<Class<?>, StateValueCodec> ALL = Map.ofEntries(
            leaf(String.class, TEXT),
            leaf(int.class, Schema.create(Schema.Type.INT)),
            leaf(Integer.class, Schema.create(Schema.Type.INT)),
            leaf(long.class, Schema.create(Schema.Type.LONG)),
            leaf(boolean.class, Schema.create(Schema.Type.BOOLEAN)),
            leaf(double.class, Schema.create(Schema.Type.DOUBLE)),
            leaf(UUID.class, ID),
            leaf(LocalDate.class, LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT))),
            leaf(Instant.class, LogicalTypes.timestampMicros().addToSchema(Schema.create(Schema.Type.LONG))),
            text(LocalTime.class, LocalTime::toString, LocalTime::parse),
            text(Duration.class, Duration::toString, Duration::parse),
            text(BigDecimal.class, BigDecimal::toString, BigDecimal::new));

    private StateScalarCodecs() {}

    /** The codec of a type; null if the type is no scalar. */
    static @Nullable StateValueCodec of(Class<?> type) {
        StateValueCodec standard = ALL.get(type);
        if (standard != null) return standard;
        JavaScalar<?, ?> own = ScalarTypes.ALL.own(type);
        if (own == null) return null;
        StateValueCodec plain = ALL.get(own.plain());
        if (plain == null) return null;
        return new StateValueCodec(plain.schema(), own.write(plain.write()), own.read(plain.read()));
    }

    private static Map.Entry<Class<?>, StateValueCodec> leaf(Class<?> type, Schema schema) {
        return Map.entry(type, StateValueCodec.of(schema, type));
    }

    private static <T> Map.Entry<Class<?>, StateValueCodec> text(
            Class<T> type, Function<T, String> written, Function<String, T> read) {
        return Map.entry(
                type,
                new StateValueCodec(
                        TEXT,
                        (out, v) -> out.writeString(written.apply(type.cast(ValueCodec.set(v)))),
                        in -> read.apply(in.readString())));
    }
}

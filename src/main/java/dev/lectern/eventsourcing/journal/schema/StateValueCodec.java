package dev.lectern.eventsourcing.journal.schema;

import dev.lectern.eventsourcing.journal.schema.ValueCodec.Read;
import dev.lectern.eventsourcing.journal.schema.ValueCodec.Write;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.io.Decoder;

/**
 * The codec of one Java type in a state. There is no schema file for it: the schema is derived from the type. Records
 * become Avro records, sealed interfaces become unions of the records they permit, and maps and sets become lists that
 * keep their order.
 */
record StateValueCodec(Schema schema, Write write, Read read) {
    private static final Schema TEXT = Schema.create(Schema.Type.STRING);
    private static final Schema ID = LogicalTypes.uuid().addToSchema(Schema.createFixed("id", null, "lectern", 16));

    private static final Map<Class<?>, StateValueCodec> LEAVES = Map.ofEntries(
            leaf(String.class, TEXT),
            leaf(ZoneId.class, TEXT),
            leaf(Currency.class, TEXT),
            leaf(Locale.class, TEXT),
            leaf(int.class, Schema.create(Schema.Type.INT)),
            leaf(Integer.class, Schema.create(Schema.Type.INT)),
            leaf(boolean.class, Schema.create(Schema.Type.BOOLEAN)),
            leaf(double.class, Schema.create(Schema.Type.DOUBLE)),
            leaf(LocalDate.class, LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT))),
            leaf(Instant.class, LogicalTypes.timestampMicros().addToSchema(Schema.create(Schema.Type.LONG))),
            text(LocalTime.class, LocalTime::toString, LocalTime::parse),
            text(Duration.class, Duration::toString, Duration::parse),
            text(BigDecimal.class, BigDecimal::toString, BigDecimal::new),
            Map.entry(
                    long.class,
                    new StateValueCodec(
                            Schema.create(Schema.Type.LONG),
                            (out, v) -> out.writeLong((Long) ValueCodec.set(v)),
                            Decoder::readLong)),
            Map.entry(
                    UUID.class,
                    new StateValueCodec(
                            ID, (out, v) -> out.writeFixed(bytes((UUID) ValueCodec.set(v))), StateValueCodec::id)));

    private static Map.Entry<Class<?>, StateValueCodec> leaf(Class<?> type, Schema schema) {
        ValueCodec codec = ValueCodec.of(schema, type);
        return Map.entry(type, new StateValueCodec(schema, codec.write(), codec.read()));
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

    /** @param made the codecs made so far, by class: an Avro schema defines each name only once */
    static StateValueCodec of(Type type, Map<Class<?>, StateValueCodec> made) {
        if (type instanceof ParameterizedType generic) return container(generic, made);
        if (!(type instanceof Class<?> plain)) throw unknown(type);
        StateValueCodec leaf = LEAVES.get(plain);
        if (leaf != null) return leaf;
        StateValueCodec known = made.get(plain);
        if (known != null) return known;
        StateValueCodec shape;
        if (plain.isEnum()) shape = enumeration(plain);
        else if (plain.isRecord()) shape = StateRecordCodec.of(plain, made);
        else if (plain.isSealed()) shape = choice(plain, made);
        else throw unknown(type);
        made.put(plain, shape);
        return shape;
    }

    static IllegalStateException unknown(Type type) {
        return new IllegalStateException(
                "A state holds a " + type.getTypeName() + ", of which it is not known how to write it.");
    }

    private static StateValueCodec container(ParameterizedType type, Map<Class<?>, StateValueCodec> made) {
        Type[] of = type.getActualTypeArguments();
        Type raw = type.getRawType();
        if (raw == List.class) return list(of(of[0], made), List::copyOf);
        if (raw == Set.class)
            return list(of(of[0], made), items -> Collections.unmodifiableSet(new LinkedHashSet<>(items)));
        if (raw == Map.class) return StateRecordCodec.map(of(of[0], made), of(of[1], made));
        if (raw == Optional.class) {
            StateValueCodec some = orNull(of(of[0], made));
            return new StateValueCodec(
                    some.schema,
                    (out, v) -> some.write.to(out, ((Optional<?>) ValueCodec.set(v)).orElse(null)),
                    in -> Optional.ofNullable(some.read.from(in)));
        }
        throw unknown(type);
    }

    static StateValueCodec list(StateValueCodec element, Function<List<Object>, Object> made) {
        return new StateValueCodec(
                Schema.createArray(element.schema),
                (out, v) -> {
                    Collection<?> items = (Collection<?>) ValueCodec.set(v);
                    out.writeArrayStart();
                    out.setItemCount(items.size());
                    for (Object item : items) {
                        out.startItem();
                        element.write.to(out, item);
                    }
                    out.writeArrayEnd();
                },
                in -> {
                    var items = new ArrayList<Object>();
                    for (long n = in.readArrayStart(); n != 0; n = in.arrayNext())
                        for (long i = 0; i < n; i++) items.add(ValueCodec.set(element.read.from(in)));
                    return made.apply(items);
                });
    }

    static StateValueCodec map(StateValueCodec entry) {
        StateValueCodec list = list(entry, items -> {
            var map = new LinkedHashMap<Object, Object>();
            for (Object item : items) map.put(((Map.Entry<?, ?>) item).getKey(), ((Map.Entry<?, ?>) item).getValue());
            return Collections.unmodifiableMap(map);
        });
        return new StateValueCodec(
                list.schema, (out, v) -> list.write.to(out, ((Map<?, ?>) ValueCodec.set(v)).entrySet()), list.read);
    }

    private static StateValueCodec enumeration(Class<?> type) {
        Object[] constants = ValueCodec.set(type.getEnumConstants()) instanceof Object[] all ? all : new Object[0];
        List<String> names =
                Arrays.stream(constants).map(c -> ((Enum<?>) c).name()).toList();
        return new StateValueCodec(
                Schema.createEnum(name(type), null, "lectern", names),
                (out, v) -> out.writeEnum(((Enum<?>) ValueCodec.set(v)).ordinal()),
                in -> constants[in.readEnum()]);
    }

    private static StateValueCodec choice(Class<?> sealed, Map<Class<?>, StateValueCodec> made) {
        List<Class<?>> records = permitted(sealed).toList();
        List<StateValueCodec> shapes =
                records.stream().map(each -> of(each, made)).toList();
        return new StateValueCodec(
                Schema.createUnion(shapes.stream().map(StateValueCodec::schema).toList()),
                (out, v) -> {
                    int which = records.indexOf(ValueCodec.set(v).getClass());
                    out.writeIndex(which);
                    shapes.get(which).write.to(out, v);
                },
                in -> shapes.get(in.readIndex()).read.from(in));
    }

    private static Stream<Class<?>> permitted(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(StateValueCodec::permitted)
                        .distinct()
                : Stream.of(type);
    }

    /** The union of null and the type. */
    static StateValueCodec orNull(StateValueCodec some) {
        if (some.schema.getType() == Schema.Type.UNION) throw unknown(Optional.class); // no state has needed it
        return new StateValueCodec(
                Schema.createUnion(Schema.create(Schema.Type.NULL), some.schema),
                (out, v) -> {
                    out.writeIndex(v == null ? 0 : 1);
                    if (v != null) some.write.to(out, v);
                },
                in -> in.readIndex() == 0 ? null : some.read.from(in));
    }

    static String name(Class<?> type) {
        return type.getName().replaceFirst(".*\\.", "").replace('$', '_');
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static Object id(Decoder in) throws IOException {
        byte[] bytes = new byte[16];
        in.readFixed(bytes);
        ByteBuffer id = ByteBuffer.wrap(bytes);
        return new UUID(id.getLong(), id.getLong());
    }
}

package dev.lectern.eventsourcing.journal.schema;

import dev.lectern.eventsourcing.journal.schema.Shape.Read;
import dev.lectern.eventsourcing.journal.schema.Shape.Write;
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
 * How values of one Java type are written and read where there is no schema yet: it follows from the type. Records are records, sealed
 * interfaces unions of the records they permit, maps and sets lists that keep their order.
 */
record StateShape(Schema schema, Write write, Read read) {
    private static final Schema TEXT = Schema.create(Schema.Type.STRING);
    private static final Schema ID = LogicalTypes.uuid().addToSchema(Schema.createFixed("id", null, "lectern", 16));

    private static final Map<Class<?>, StateShape> LEAVES = Map.ofEntries(
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
                    new StateShape(
                            Schema.create(Schema.Type.LONG),
                            (out, v) -> out.writeLong((Long) Shape.set(v)),
                            Decoder::readLong)),
            Map.entry(
                    UUID.class,
                    new StateShape(ID, (out, v) -> out.writeFixed(bytes((UUID) Shape.set(v))), StateShape::id)));

    private static Map.Entry<Class<?>, StateShape> leaf(Class<?> type, Schema schema) {
        Shape shape = Shape.of(schema, type);
        return Map.entry(type, new StateShape(schema, shape.write(), shape.read()));
    }

    private static <T> Map.Entry<Class<?>, StateShape> text(
            Class<T> type, Function<T, String> written, Function<String, T> read) {
        return Map.entry(
                type,
                new StateShape(
                        TEXT,
                        (out, v) -> out.writeString(written.apply(type.cast(Shape.set(v)))),
                        in -> read.apply(in.readString())));
    }

    /** @param made the records met so far: a schema gives each name once */
    static StateShape of(Type type, Map<Class<?>, StateShape> made) {
        if (type instanceof ParameterizedType generic) return container(generic, made);
        if (!(type instanceof Class<?> plain)) throw unknown(type);
        StateShape leaf = LEAVES.get(plain);
        if (leaf != null) return leaf;
        StateShape known = made.get(plain);
        if (known != null) return known;
        StateShape shape;
        if (plain.isEnum()) shape = enumeration(plain);
        else if (plain.isRecord()) shape = StateRecord.of(plain, made);
        else if (plain.isSealed()) shape = choice(plain, made);
        else throw unknown(type);
        made.put(plain, shape);
        return shape;
    }

    static IllegalStateException unknown(Type type) {
        return new IllegalStateException(
                "A state holds a " + type.getTypeName() + ", of which it is not known how to write it.");
    }

    private static StateShape container(ParameterizedType type, Map<Class<?>, StateShape> made) {
        Type[] of = type.getActualTypeArguments();
        Type raw = type.getRawType();
        if (raw == List.class) return list(of(of[0], made), List::copyOf);
        if (raw == Set.class)
            return list(of(of[0], made), items -> Collections.unmodifiableSet(new LinkedHashSet<>(items)));
        if (raw == Map.class) return StateRecord.map(of(of[0], made), of(of[1], made));
        if (raw == Optional.class) {
            StateShape some = orNull(of(of[0], made));
            return new StateShape(
                    some.schema,
                    (out, v) -> some.write.to(out, ((Optional<?>) Shape.set(v)).orElse(null)),
                    in -> Optional.ofNullable(some.read.from(in)));
        }
        throw unknown(type);
    }

    static StateShape list(StateShape element, Function<List<Object>, Object> made) {
        return new StateShape(
                Schema.createArray(element.schema),
                (out, v) -> {
                    Collection<?> items = (Collection<?>) Shape.set(v);
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
                        for (long i = 0; i < n; i++) items.add(Shape.set(element.read.from(in)));
                    return made.apply(items);
                });
    }

    static StateShape map(StateShape entry) {
        StateShape list = list(entry, items -> {
            var map = new LinkedHashMap<Object, Object>();
            for (Object item : items) map.put(((Map.Entry<?, ?>) item).getKey(), ((Map.Entry<?, ?>) item).getValue());
            return Collections.unmodifiableMap(map);
        });
        return new StateShape(
                list.schema, (out, v) -> list.write.to(out, ((Map<?, ?>) Shape.set(v)).entrySet()), list.read);
    }

    private static StateShape enumeration(Class<?> type) {
        Object[] constants = Shape.set(type.getEnumConstants()) instanceof Object[] all ? all : new Object[0];
        List<String> names =
                Arrays.stream(constants).map(c -> ((Enum<?>) c).name()).toList();
        return new StateShape(
                Schema.createEnum(name(type), null, "lectern", names),
                (out, v) -> out.writeEnum(((Enum<?>) Shape.set(v)).ordinal()),
                in -> constants[in.readEnum()]);
    }

    private static StateShape choice(Class<?> sealed, Map<Class<?>, StateShape> made) {
        List<Class<?>> records = permitted(sealed).toList();
        List<StateShape> shapes = records.stream().map(each -> of(each, made)).toList();
        return new StateShape(
                Schema.createUnion(shapes.stream().map(StateShape::schema).toList()),
                (out, v) -> {
                    int which = records.indexOf(Shape.set(v).getClass());
                    out.writeIndex(which);
                    shapes.get(which).write.to(out, v);
                },
                in -> shapes.get(in.readIndex()).read.from(in));
    }

    private static Stream<Class<?>> permitted(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(StateShape::permitted)
                        .distinct()
                : Stream.of(type);
    }

    /** A union with nothing. */
    static StateShape orNull(StateShape some) {
        if (some.schema.getType() == Schema.Type.UNION) throw unknown(Optional.class); // no state has needed it
        return new StateShape(
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

package dev.lectern.eventsourcing.journal.schema;

import dev.lectern.eventsourcing.journal.schema.ValueCodec.Read;
import dev.lectern.eventsourcing.journal.schema.ValueCodec.Write;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/**
 * The codec of one Java type in a state. There is no schema file for it: the schema is derived from the type. Records
 * become Avro records, sealed interfaces become unions of the records they permit, and maps and sets become lists that
 * keep their order.
 */
record StateValueCodec(Schema schema, Write write, Read read) {
    /** The codec of a scalar type, which is that of events. */
    static StateValueCodec of(Schema schema, Class<?> type) {
        ValueCodec codec = ValueCodec.of(schema, type);
        return new StateValueCodec(schema, codec.write(), codec.read());
    }

    /** @param made the codecs made so far, by class: an Avro schema defines each name only once */
    static StateValueCodec of(Type type, Map<Class<?>, StateValueCodec> made) {
        if (type instanceof ParameterizedType generic) return container(generic, made);
        if (!(type instanceof Class<?> plain)) throw unknown(type);
        StateValueCodec leaf = StateScalarCodecs.of(plain);
        if (leaf != null) return leaf;
        StateValueCodec known = made.get(plain);
        if (known != null) return known;
        StateValueCodec shape;
        if (plain.isEnum()) shape = of(Schema.createEnum(name(plain), null, "lectern", EnumCodec.names(plain)), plain);
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
                ArrayCodec.write(element.write),
                ArrayCodec.read(element.read, made));
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
}

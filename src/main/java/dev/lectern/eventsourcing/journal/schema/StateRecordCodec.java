package dev.lectern.eventsourcing.journal.schema;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** The codecs of a state's records and of the entries of its maps, for {@link StateValueCodec}. */
final class StateRecordCodec {
    private final List<StateValueCodec> fields = new ArrayList<>();
    private final List<MethodHandle> accessors = new ArrayList<>();
    private final MethodHandle constructor;

    private StateRecordCodec(Class<?> type, Map<Class<?>, StateValueCodec> made) throws ReflectiveOperationException {
        MethodHandles.Lookup all = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        RecordComponent[] components = type.getRecordComponents();
        for (RecordComponent component : components) {
            StateValueCodec field = StateValueCodec.of(component.getGenericType(), made);
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            fields.add(nullable ? StateValueCodec.orNull(field) : field);
            accessors.add(
                    all.unreflect(component.getAccessor()).asType(MethodType.methodType(Object.class, Object.class)));
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        constructor = all.findConstructor(type, MethodType.methodType(void.class, types))
                .asSpreader(Object[].class, types.length)
                .asType(MethodType.methodType(Object.class, Object[].class));
    }

    static StateValueCodec of(Class<?> type, Map<Class<?>, StateValueCodec> made) {
        try {
            var shape = new StateRecordCodec(type, made);
            var schemas = new ArrayList<Schema.Field>();
            for (int i = 0; i < shape.fields.size(); i++)
                schemas.add(new Schema.Field(
                        type.getRecordComponents()[i].getName(),
                        shape.fields.get(i).schema()));
            return new StateValueCodec(
                    Schema.createRecord(StateValueCodec.name(type), null, "lectern", false, schemas),
                    (out, record) -> {
                        for (int i = 0; i < shape.fields.size(); i++)
                            shape.fields.get(i).write().to(out, shape.component(i, record));
                    },
                    in -> {
                        var values = new @Nullable Object[shape.fields.size()];
                        for (int i = 0; i < values.length; i++)
                            values[i] = shape.fields.get(i).read().from(in);
                        return shape.record(values);
                    });
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static StateValueCodec map(StateValueCodec key, StateValueCodec value) {
        Schema entry = Schema.createRecord(
                "Entry" + Integer.toHexString((key.schema() + "→" + value.schema()).hashCode()),
                null,
                "lectern",
                false,
                List.of(new Schema.Field("key", key.schema()), new Schema.Field("value", value.schema())));
        return StateValueCodec.map(new StateValueCodec(
                entry,
                (out, v) -> {
                    key.write().to(out, ((Map.Entry<?, ?>) ValueCodec.set(v)).getKey());
                    value.write().to(out, ((Map.Entry<?, ?>) ValueCodec.set(v)).getValue());
                },
                in -> Map.entry(
                        ValueCodec.set(key.read().from(in)),
                        ValueCodec.set(value.read().from(in)))));
    }

    private @Nullable Object component(int index, @Nullable Object record) {
        try {
            return accessors.get(index).invokeExact(ValueCodec.set(record));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private Object record(@Nullable Object[] values) {
        try {
            return constructor.invokeExact(values);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}

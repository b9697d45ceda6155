package dev.lectern.eventsourcing.journal.schema;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.ResolvingDecoder;
import org.jspecify.annotations.Nullable;

/** The codec between an event record and its schema. Both have the same fields, by name and in the same order. */
final class RecordCodec {
    private final String name;
    private final String[] names;
    private final ValueCodec[] fields;
    private final MethodHandle[] accessors;
    private final MethodHandle constructor;

    private RecordCodec(Schema schema, Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        MethodHandles.Lookup all = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        name = type.getSimpleName();
        names = Arrays.stream(components).map(RecordComponent::getName).toArray(String[]::new);
        fields = new ValueCodec[components.length];
        accessors = new MethodHandle[components.length];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = field(schema.getFields().get(i).schema(), components[i]);
            accessors[i] = all.unreflect(components[i].getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
        }
        constructor = all.findConstructor(type, MethodType.methodType(void.class, types))
                .asSpreader(Object[].class, types.length)
                .asType(MethodType.methodType(Object.class, Object[].class));
    }

    private static ValueCodec field(Schema schema, RecordComponent component) {
        boolean nullable = schema.getType() == Schema.Type.UNION;
        if (nullable != component.getAnnotatedType().isAnnotationPresent(Nullable.class))
            throw new IllegalStateException(component.getName() + " can be null in "
                    + (nullable ? "the schema and not in the record." : "the record and not in the schema."));
        if (nullable && component.getType().isPrimitive())
            throw new IllegalStateException(
                    component.getName() + " can be null, and no " + component.getType() + " can: use its class.");
        return ValueCodec.part(schema, component.getGenericType());
    }

    static ValueCodec of(Schema schema, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<String> names = components == null
                ? List.of()
                : Arrays.stream(components).map(RecordComponent::getName).toList();
        List<String> declared =
                schema.getFields().stream().map(Schema.Field::name).toList();
        if (!names.equals(declared))
            throw new IllegalStateException(
                    type.getSimpleName() + " has the fields " + names + " but its schema has " + declared + ".");
        try {
            var shape = new RecordCodec(schema, type);
            return new ValueCodec(shape::write, shape::read, shape::make);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(Encoder out, @Nullable Object record) throws IOException {
        for (int i = 0; i < fields.length; i++) fields[i].write().to(out, component(i, record));
    }

    private Object read(Decoder in) throws IOException {
        return made(values(in, fields));
    }

    private Object make(@Nullable Object plain) {
        Fields given = ScalarCodecs.is(Fields.class, plain);
        var values = new @Nullable Object[fields.length];
        for (int i = 0; i < fields.length; i++) values[i] = fields[i].make().of(given.get(names[i], i));
        return made(values);
    }

    /**
     * Reads the fields in the order in which the bytes hold them. A resolving decoder knows the writer's order.
     *
     * @return the values in the order of the reader's schema
     */
    static @Nullable Object[] values(Decoder in, ValueCodec[] fields) throws IOException {
        var values = new @Nullable Object[fields.length];
        if (in instanceof ResolvingDecoder resolving)
            for (Schema.Field field : resolving.readFieldOrder())
                values[field.pos()] = fields[field.pos()].read().from(in);
        else
            for (int i = 0; i < fields.length; i++) values[i] = fields[i].read().from(in);
        return values;
    }

    private @Nullable Object component(int index, @Nullable Object record) {
        try {
            return accessors[index].invokeExact(ValueCodec.set(record));
        } catch (Throwable e) {
            throw new IllegalStateException("A " + name + " does not give its " + names[index] + ".", e);
        }
    }

    private Object made(@Nullable Object[] values) {
        try {
            return constructor.invokeExact(values);
        } catch (Throwable refused) {
            throw new IllegalArgumentException(
                    "The fields do not make a " + name + ": " + refused.getMessage(), refused);
        }
    }
}

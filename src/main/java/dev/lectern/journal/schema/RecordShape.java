package dev.lectern.journal.schema;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;
import org.jspecify.annotations.Nullable;

/** A record and its schema: the same fields, by name and in the same order. */
final class RecordShape {
    private final Method[] accessors;
    private final Shape[] fields;
    private final Constructor<?> constructor;

    private RecordShape(Method[] accessors, Shape[] fields, Constructor<?> constructor) {
        this.accessors = accessors;
        this.fields = fields;
        this.constructor = constructor;
    }

    static Shape of(Schema schema, Class<?> type) {
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
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            Method[] accessors =
                    Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
            for (Method accessor : accessors) accessor.setAccessible(true);
            Shape[] fields = new Shape[components.length];
            for (int i = 0; i < fields.length; i++)
                fields[i] = Shape.of(schema.getFields().get(i).schema(), components[i].getGenericType());
            var shape = new RecordShape(accessors, fields, constructor);
            return new Shape(shape::write, shape::read);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(Encoder out, @Nullable Object record) throws IOException {
        try {
            for (int i = 0; i < fields.length; i++) fields[i].write().to(out, accessors[i].invoke(record));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object read(Decoder in) throws IOException {
        var values = new @Nullable Object[fields.length];
        for (int i = 0; i < fields.length; i++) values[i] = fields[i].read().from(in);
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IOException(
                    "The fields do not make a "
                            + constructor.getDeclaringClass().getSimpleName() + ": "
                            + refused.getTargetException().getMessage(),
                    refused);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

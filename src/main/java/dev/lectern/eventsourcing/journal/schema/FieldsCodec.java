package dev.lectern.eventsourcing.journal.schema;

import java.io.IOException;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;
import org.jspecify.annotations.Nullable;

/** The codec between any record schema and {@link Fields}. */
final class FieldsCodec {
    private final String[] names;
    private final ValueCodec[] fields;
    private final @Nullable Object[] defaults;
    private final boolean[] optional;

    private FieldsCodec(List<Schema.Field> declared) {
        names = declared.stream().map(Schema.Field::name).toArray(String[]::new);
        fields = declared.stream()
                .map(field -> ValueCodec.part(field.schema(), Fields.class))
                .toArray(ValueCodec[]::new);
        defaults = new Object[names.length];
        optional = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            optional[i] = declared.get(i).hasDefaultValue();
            if (optional[i]) defaults[i] = defaultOf(declared.get(i), fields[i]);
        }
    }

    static ValueCodec of(Schema schema) {
        var shape = new FieldsCodec(schema.getFields());
        return new ValueCodec(shape::write, shape::read, shape::make);
    }

    private void write(Encoder out, @Nullable Object value) throws IOException {
        Fields given = ScalarCodecs.is(Fields.class, value);
        for (int i = 0; i < names.length; i++) fields[i].write().to(out, valueOf(given, i));
    }

    private Object read(Decoder in) throws IOException {
        return new Fields(names, RecordCodec.values(in, fields));
    }

    /** @return the fields of the schema, in its order and with its defaults; other fields are dropped */
    private Object make(@Nullable Object plain) {
        Fields given = ScalarCodecs.is(Fields.class, plain);
        var values = new @Nullable Object[names.length];
        for (int i = 0; i < names.length; i++) values[i] = valueOf(given, i);
        return new Fields(names, values);
    }

    private @Nullable Object valueOf(Fields given, int index) {
        boolean isGiven = given.has(names[index]);
        if (!isGiven && optional[index]) return defaults[index];
        if (!isGiven) throw new IllegalArgumentException(names[index] + ": it is missing");
        try {
            return fields[index].make().of(given.get(names[index], index));
        } catch (IllegalArgumentException | ArithmeticException | NullPointerException e) {
            throw new IllegalArgumentException(names[index] + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable Object defaultOf(Schema.Field field, ValueCodec codec) {
        Object generic = GenericData.get().getDefaultValue(field);
        @SuppressWarnings("unchecked")
        DatumWriter<Object> writer = GenericData.get().createDatumWriter(field.schema());
        try {
            return AvroBinary.read(
                    AvroBinary.write(out -> writer.write(generic, out)),
                    in -> codec.read().from(in));
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException(
                    "The default of " + field.name() + " cannot be read: " + e.getMessage() + ". Correct it.", e);
        }
    }
}

package dev.lectern.journal.schema;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.jspecify.annotations.Nullable;

/** Brings stored bytes of any version to the newest: through the declared upcasters, and by Avro's resolution where none is declared. */
public final class UpcasterChain {
    private final Schemas schemas;
    private final Map<String, Upcaster> steps = new HashMap<>();

    public UpcasterChain(Schemas schemas, List<History> histories) {
        this.schemas = schemas;
        for (History history : histories) {
            for (Upcaster step : history.upcasters()) {
                if (steps.put(step.type() + step.version(), step) != null)
                    throw new IllegalStateException("Two upcasters for " + step.type() + " v" + step.version());
                schemas.of(step.type(), step.version() + 1);
            }
        }
    }

    /** The event at each version that its way leads through, the stored one first, the newest last. */
    public List<Step> steps(SchemaVersion written, byte[] payload) throws IOException {
        var way = new ArrayList<Step>();
        GenericRecord record = AvroBinary.read(payload, written.schema(), written.schema());
        way.add(new Step(written, fields(record)));
        int newest = schemas.newest(written.type()).version();
        for (int version = written.version(); version < newest; version++) {
            SchemaVersion next = schemas.of(written.type(), version + 1);
            Upcaster step = steps.get(written.type() + version);
            record = step == null ? resolved(record, next.schema()) : apply(step, record, next.schema());
            way.add(new Step(next, fields(record)));
        }
        return way;
    }

    /** @return the payload as the newest version would have written it */
    public byte[] newest(SchemaVersion written, byte[] payload) throws IOException {
        Step last = steps(written, payload).getLast();
        return AvroBinary.write(record(last.fields(), last.schema().schema()));
    }

    /** An event in the form of one version. */
    public record Step(SchemaVersion schema, Fields fields) {}

    static Fields fields(GenericRecord record) {
        Fields fields = Fields.none();
        for (Schema.Field field : record.getSchema().getFields())
            fields = fields.with(field.name(), plain(record.get(field.pos())));
        return fields;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof CharSequence text ? text.toString() : value; // Avro's Utf8 equals no String
    }

    static GenericRecord record(Fields fields, Schema schema) {
        var builder = new GenericRecordBuilder(schema);
        for (Schema.Field field : schema.getFields())
            if (fields.has(field.name())) builder.set(field, fields.get(field.name()));
        return builder.build();
    }

    private static GenericRecord apply(Upcaster step, GenericRecord old, Schema next) {
        Fields before = fields(old);
        Fields after = step.step().apply(before);
        after.asMap().keySet().forEach(name -> requireKnown(name, before, next, step));
        GenericRecord made = record(after, next);
        if (!GenericData.get().validate(next, made))
            throw new IllegalStateException("The upcaster of " + step.type() + " v" + step.version()
                    + " made what its schema refuses: " + made);
        return made;
    }

    private static void requireKnown(String name, Fields before, Schema next, @Nullable Upcaster step) {
        if (next.getField(name) == null && !before.has(name))
            throw new IllegalStateException(
                    "The step " + step + " sets " + name + ", which the next version does not have.");
    }

    private static GenericRecord resolved(GenericRecord old, Schema next) throws IOException {
        return AvroBinary.read(AvroBinary.write(old), old.getSchema(), next);
    }
}

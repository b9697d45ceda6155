package dev.lectern.eventsourcing.journal.schema;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Conversion;
import org.apache.avro.Conversions;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;
import org.jspecify.annotations.Nullable;

/** Plain Avro with all its own conversions of logical types. It takes and gives {@link Fields}. */
final class PlainAvro {
    private static final GenericData AVRO = avro();

    private PlainAvro() {}

    private static GenericData avro() {
        var avro = new GenericData();
        List.<Conversion<?>>of(
                        new TimeConversions.DateConversion(),
                        new TimeConversions.TimeMillisConversion(),
                        new TimeConversions.TimeMicrosConversion(),
                        new TimeConversions.TimestampMillisConversion(),
                        new TimeConversions.TimestampMicrosConversion(),
                        new TimeConversions.TimestampNanosConversion(),
                        new TimeConversions.LocalTimestampMillisConversion(),
                        new TimeConversions.LocalTimestampMicrosConversion(),
                        new TimeConversions.LocalTimestampNanosConversion(),
                        new Conversions.UUIDConversion(),
                        new Conversions.DecimalConversion(),
                        new Conversions.DurationConversion())
                .forEach(avro::addLogicalTypeConversion);
        return avro;
    }

    static @Nullable Object read(Schema schema, Decoder in) throws IOException {
        return plain(AVRO.createDatumReader(schema).read(null, in));
    }

    static void write(Schema schema, Object plain, Encoder out) throws IOException {
        @SuppressWarnings("unchecked")
        DatumWriter<Object> writer = AVRO.createDatumWriter(schema);
        writer.write(generic(schema, plain), out);
    }

    private static @Nullable Object generic(Schema schema, @Nullable Object plain) {
        if (plain == null) return null;
        return switch (schema.getType()) {
            case UNION -> generic(schema.getTypes().get(1), plain);
            case RECORD -> record(schema, (Fields) plain);
            case ARRAY -> {
                var list = new ArrayList<@Nullable Object>();
                for (Object each : (List<?>) plain) list.add(generic(schema.getElementType(), each));
                yield list;
            }
            case MAP -> {
                var map = new LinkedHashMap<Object, @Nullable Object>();
                ((Map<?, ?>) plain).forEach((key, each) -> map.put(key, generic(schema.getValueType(), each)));
                yield map;
            }
            case ENUM -> new GenericData.EnumSymbol(schema, plain);
            default -> plain;
        };
    }

    private static Object record(Schema schema, Fields fields) {
        var record = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields())
            record.put(field.pos(), generic(field.schema(), fields.get(field.name())));
        return record;
    }

    private static @Nullable Object plain(@Nullable Object generic) {
        return switch (generic) {
            case IndexedRecord record -> {
                Fields fields = Fields.none();
                for (Schema.Field field : record.getSchema().getFields())
                    fields = fields.with(field.name(), plain(record.get(field.pos())));
                yield fields;
            }
            case List<?> list -> {
                var plain = new ArrayList<@Nullable Object>();
                list.forEach(each -> plain.add(plain(each)));
                yield plain;
            }
            case Map<?, ?> map -> {
                var plain = new LinkedHashMap<Object, @Nullable Object>();
                map.forEach((key, each) -> plain.put(key.toString(), plain(each)));
                yield plain;
            }
            case CharSequence text -> text.toString();
            case GenericData.EnumSymbol symbol -> symbol.toString();
            case null, default -> generic;
        };
    }
}

package dev.lectern.eventsourcing.journal.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One version of an event of which it is known which field is which and what it means. Fields may be deep inside.
 *
 * @param gone the fields that versions before had
 */
record ModelSchema(List<ModelField> fields, List<ModelField> gone) {

    /**
     * @param id the same in all versions that have the field
     * @param inside whether it is a field of the records in the list {@code parts}
     * @param standard its default, as the schema writes it; null if it has none
     */
    record ModelField(
            int id,
            String name,
            ModelType type,
            boolean inside,
            boolean nullable,
            @Nullable String standard,
            String doc) {

        String avro() {
            String plain = type.avro.formatted("E" + id);
            int properties = plain.indexOf(", \"unit\"");
            String value = properties < 0 ? plain : plain.substring(0, properties);
            return "{\"name\": \"" + name + "\", \"type\": " + (nullable ? "[\"null\", " + value + "]" : value)
                    + (properties < 0 ? "" : plain.substring(properties))
                    + (standard == null ? "" : ", \"default\": " + (nullable ? "null" : standard))
                    + ", \"doc\": \"" + doc + "\"}";
        }

        /** What an event of this version says in the field: one meaning for each record that it is in. */
        List<Object> meanings(Fields event) {
            var meanings = new ArrayList<Object>();
            for (Fields record : inside ? event.each("parts") : List.of(event)) {
                @Nullable Object value = record.get(name);
                meanings.add(value == null ? "nothing" : type.meaning(value));
            }
            return meanings;
        }

        /** What an event says in the field that was written before the field was. */
        Object standardMeaning() {
            if (nullable) return "nothing";
            Schema schema = new Schema.Parser()
                    .parse("{\"type\": \"record\", \"name\": \"One\", \"fields\": [" + avro() + "]}");
            Fields empty = (Fields) ValueCodec.set(FieldsCodec.of(schema).make().of(Fields.none()));
            return type.meaning(Objects.requireNonNull(empty.get(name)));
        }
    }

    static ModelSchema random(Random random) {
        var fields = new ArrayList<ModelField>();
        for (int id = 0; id < 4; id++) fields.add(new ModelField(id, "f" + id, any(random), id > 1, false, null, ""));
        return new ModelSchema(fields, List.of());
    }

    static ModelType any(Random random) {
        return ModelType.values()[random.nextInt(ModelType.values().length)];
    }

    Schema schema() {
        return new Schema.Parser()
                .parse("{\"type\": \"record\", \"name\": \"Thing\", \"fields\": [" + avro(false)
                        + (avro(false).isEmpty() ? "" : ", ")
                        + "{\"name\": \"parts\", \"type\": {\"type\": \"array\", \"items\": {\"type\": \"record\","
                        + " \"name\": \"Part\", \"fields\": [" + avro(true) + "]}}}]}");
    }

    private String avro(boolean inside) {
        return fields.stream()
                .filter(field -> field.inside() == inside)
                .map(ModelField::avro)
                .collect(Collectors.joining(", "));
    }

    /** What an event of this version says, by field. */
    Map<Integer, List<Object>> meanings(Fields event) {
        var meanings = new LinkedHashMap<Integer, List<Object>>();
        for (ModelField field : fields) meanings.put(field.id(), field.meanings(event));
        return meanings;
    }

    /** What an event of the version before means in this one: what it said, and defaults of what is new. */
    Map<Integer, List<Object>> expected(Map<Integer, List<Object>> before, int parts) {
        var expected = new LinkedHashMap<Integer, List<Object>>();
        for (ModelField field : fields) {
            List<Object> said = before.get(field.id());
            int times = field.inside() ? parts : 1;
            expected.put(
                    field.id(), said != null ? said : java.util.Collections.nCopies(times, field.standardMeaning()));
        }
        return expected;
    }
}

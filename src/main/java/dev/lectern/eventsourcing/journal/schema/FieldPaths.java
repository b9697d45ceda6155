package dev.lectern.eventsourcing.journal.schema;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.Schema;

/** All fields of a schema by their paths, including those of nested records: {@code slots.date}. */
final class FieldPaths {
    private FieldPaths() {}

    /** @throws IllegalStateException if a record contains itself, directly or through another record */
    static SortedMap<String, Schema.Field> of(Schema schema) {
        var fields = new TreeMap<String, Schema.Field>();
        walk("", schema, Set.of(), fields);
        return fields;
    }

    private static void walk(String prefix, Schema schema, Set<String> within, SortedMap<String, Schema.Field> fields) {
        switch (schema.getType()) {
            case ARRAY -> walk(prefix, schema.getElementType(), within, fields);
            case MAP -> walk(prefix, schema.getValueType(), within, fields);
            case UNION -> schema.getTypes().forEach(branch -> walk(prefix, branch, within, fields));
            case RECORD -> {
                if (within.contains(schema.getFullName()))
                    throw new IllegalStateException("The record " + schema.getName()
                            + " holds itself. An event's schema has an end: write what it holds as a list.");
                var inside = new TreeSet<>(within);
                inside.add(schema.getFullName());
                for (Schema.Field field : schema.getFields()) {
                    fields.put(prefix + field.name(), field);
                    walk(prefix + field.name() + ".", field.schema(), inside, fields);
                }
            }
            default -> {}
        }
    }
}

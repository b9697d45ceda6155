package dev.lectern.eventsourcing.journal.schema;

import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.Schema;

/** The paths of all fields of a schema, including those of nested records: {@code slots.date}. */
final class FieldPaths {
    private FieldPaths() {}

    /** @throws IllegalStateException if a record contains itself, directly or through another record */
    static Set<String> of(Schema schema) {
        var paths = new TreeSet<String>();
        walk("", schema, Set.of(), paths);
        return paths;
    }

    private static void walk(String prefix, Schema schema, Set<String> within, Set<String> paths) {
        switch (schema.getType()) {
            case ARRAY -> walk(prefix, schema.getElementType(), within, paths);
            case MAP -> walk(prefix, schema.getValueType(), within, paths);
            case UNION -> schema.getTypes().forEach(branch -> walk(prefix, branch, within, paths));
            case RECORD -> {
                if (within.contains(schema.getFullName()))
                    throw new IllegalStateException("The record " + schema.getName()
                            + " holds itself. An event's schema has an end: write what it holds as a list.");
                var inside = new TreeSet<>(within);
                inside.add(schema.getFullName());
                for (Schema.Field field : schema.getFields()) {
                    paths.add(prefix + field.name());
                    walk(prefix + field.name() + ".", field.schema(), inside, paths);
                }
            }
            default -> {}
        }
    }
}

package dev.lectern.eventsourcing.journal.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The names of a schema's fields as a tree. A misspelt name in an upcaster would otherwise be
 * dropped, and the field that was meant would have its default.
 *
 * @param inside by field: the names inside its record, or inside the records of its list or map
 */
record FieldNames(Map<String, FieldNames> inside) {
    private static final FieldNames NONE = new FieldNames(Map.of());

    static FieldNames of(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> {
                var inside = new HashMap<String, FieldNames>();
                for (Schema.Field field : schema.getFields()) inside.put(field.name(), of(field.schema()));
                yield new FieldNames(Map.copyOf(inside));
            }
            case UNION ->
                schema.getTypes().stream()
                        .map(FieldNames::of)
                        .filter(names -> !names.equals(NONE))
                        .findFirst()
                        .orElse(NONE);
            case ARRAY -> of(schema.getElementType());
            case MAP -> of(schema.getValueType());
            default -> NONE;
        };
    }

    /**
     * The path of a field that neither of two schemas has.
     *
     * @param before the names of the schema before
     * @param old the fields before; what was carried over from them is not looked at again
     */
    Optional<String> unknown(Fields fields, FieldNames before, @Nullable Fields old) {
        for (String name : fields.names()) {
            FieldNames now = inside.get(name);
            FieldNames once = before.inside.get(name);
            if (now == null && once == null) return Optional.of(name);
            Object value = fields.get(name);
            if (value == null || old != null && old.get(name) == value) continue;
            Optional<String> within = (now == null ? NONE : now).within(value, once == null ? NONE : once);
            if (within.isPresent()) return within.map(path -> name + "." + path);
        }
        return Optional.empty();
    }

    private Optional<String> within(Object value, FieldNames before) {
        return switch (value) {
            case Fields fields -> unknown(fields, before, null);
            case List<?> list -> first(list, before);
            case Map<?, ?> map -> first(map.values(), before);
            default -> Optional.empty();
        };
    }

    private Optional<String> first(Iterable<?> values, FieldNames before) {
        for (Object value : values) {
            Optional<String> within = value == null ? Optional.empty() : within(value, before);
            if (within.isPresent()) return within;
        }
        return Optional.empty();
    }
}

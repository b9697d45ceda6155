package dev.lectern.eventsourcing.journal.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.JsonProperties;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/**
 * A field that two versions of an event have under one path, but not with one meaning. Type, logical type with its
 * precision and scale, unit, symbols, documentation and every other property count. The order of symbols does
 * not, because Avro resolves them by name. Neither does a field that may be null from now on, or another default.
 *
 * @param former its path in the older version, which differs only if an upcaster renames the field
 * @param path leads into nested records: {@code entries.mark}
 * @param was what the field was in the older version, in words
 * @param is what it is in the newer one
 * @param ofUnit whether the property {@code unit} changes, so that the numbers cannot mean the same
 */
record MeaningChange(String former, String path, String was, String is, boolean ofUnit) {
    private static final String UNIT = "unit";

    /** The changes from one version to the next, by path. */
    static List<MeaningChange> between(Schema old, Schema next) {
        SortedMap<String, Schema.Field> now = FieldPaths.of(next);
        var changes = new ArrayList<MeaningChange>();
        FieldPaths.of(old).forEach((path, field) -> {
            Schema.Field same = now.get(path);
            if (same == null) return;
            String was = words(field);
            String is = words(same);
            if (!was.equals(is)) changes.add(new MeaningChange(path, path, was, is, isOtherUnit(field, same)));
        });
        return changes;
    }

    /** The changes of unit of fields that an upcaster renames. Their other changes are the upcaster's own business. */
    static List<MeaningChange> ofRenamedUnits(Schema old, Schema next, Map<String, String> renames) {
        var changes = new ArrayList<MeaningChange>();
        renames.forEach((former, name) -> {
            Schema.Field was = old.getField(former);
            Schema.Field is = next.getField(name);
            if (was != null && is != null && isOtherUnit(was, is))
                changes.add(new MeaningChange(former, name, words(was), words(is), true));
        });
        return changes;
    }

    private static String words(Schema.Field field) {
        var words = new StringBuilder(words(field.schema())).append(properties(field, field.schema()));
        if (field.doc() != null) words.append(", \"").append(field.doc()).append('"');
        return words.toString();
    }

    private static String words(Schema schema) {
        return switch (schema.getType()) {
            case UNION -> words(some(schema));
            case ARRAY -> "a list of " + words(schema.getElementType());
            case MAP -> "a map of " + words(schema.getValueType());
            case RECORD -> "a record " + schema.getName();
            case ENUM -> "one of " + new TreeSet<>(schema.getEnumSymbols());
            default -> scalar(schema);
        };
    }

    private static String scalar(Schema schema) {
        String type = schema.getType() == Schema.Type.FIXED
                ? "fixed(" + schema.getFixedSize() + ")"
                : schema.getType().getName();
        return switch (schema.getLogicalType()) {
            case null -> type;
            case LogicalTypes.Decimal decimal ->
                "decimal(" + decimal.getPrecision() + ", " + decimal.getScale() + ") in " + type;
            case LogicalType logical -> logical.getName() + " in " + type;
        };
    }

    private static Schema some(Schema union) {
        return union.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .findFirst()
                .orElseThrow();
    }

    /** The properties of a field and of its type that Avro itself does not read. */
    private static String properties(Schema.Field field, Schema type) {
        Map<String, Object> properties = new TreeMap<>(field.getObjectProps());
        collect(type, properties);
        return properties.isEmpty() ? "" : " " + properties;
    }

    private static void collect(Schema type, Map<String, Object> properties) {
        switch (type.getType()) {
            case UNION -> collect(some(type), properties);
            default -> {
                properties.putAll(((JsonProperties) type).getObjectProps());
                if (type.getLogicalType() != null)
                    List.of("logicalType", "precision", "scale").forEach(properties::remove);
                if (type.getType() == Schema.Type.ARRAY) collect(type.getElementType(), properties);
                if (type.getType() == Schema.Type.MAP) collect(type.getValueType(), properties);
            }
        }
    }

    /** Whether both have a unit, and not the same. A unit that is only named now may have been the same before. */
    private static boolean isOtherUnit(Schema.Field was, Schema.Field is) {
        return !unit(was).equals("") && !unit(is).equals("") && !unit(was).equals(unit(is));
    }

    private static Object unit(Schema.Field field) {
        Map<String, Object> properties = new TreeMap<>(field.getObjectProps());
        collect(field.schema(), properties);
        return Objects.requireNonNullElse(properties.get(UNIT), "");
    }

    @Override
    public String toString() {
        return path + " was " + was + " and is " + is;
    }
}

package dev.lectern.eventsourcing.journal.schema;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/**
 * The types of which a schema may consist. All others are refused with a sentence that names the field. Avro itself
 * would ignore a logical type that it does not know, or that is not valid, and read the bare number instead.
 */
final class KnownTypes {
    private KnownTypes() {}

    /** @throws IllegalStateException with a sentence, if a type is not read here or a record contains itself */
    static void check(Schema schema) {
        FieldPaths.of(schema); // first: refuses what would never end
        walk("", schema);
    }

    private static void walk(String path, Schema schema) {
        switch (schema.getType()) {
            case RECORD -> {
                checkComplex(path, schema);
                for (Schema.Field field : schema.getFields()) field(path.isEmpty() ? "" : path + ".", field);
            }
            case ARRAY -> {
                checkComplex(path, schema);
                element(path, schema, schema.getElementType());
            }
            case MAP -> {
                checkComplex(path, schema);
                element(path, schema, schema.getValueType());
            }
            case ENUM -> checkComplex(path, schema);
            case UNION -> union(path, schema.getTypes());
            case NULL -> throw refused(path, "null alone says nothing. Leave it out, or write [null, something].");
            default -> scalar(path, schema);
        }
    }

    private static void field(String prefix, Schema.Field field) {
        String path = prefix + field.name();
        Object beside = field.getObjectProp(LogicalType.LOGICAL_TYPE_PROP);
        if (beside != null) {
            List<Schema> types = field.schema().isUnion() ? field.schema().getTypes() : List.of(field.schema());
            throw refused(
                    path,
                    "its logicalType stands beside its type, where Avro ignores it. Write {\"type\": \""
                            + types.getLast().getName() + "\", \"logicalType\": \"" + beside + "\"} as "
                            + (types.size() == 1 ? "its type." : "the type in its union."));
        }
        if (!field.aliases().isEmpty())
            throw refused(
                    path,
                    "it has aliases " + field.aliases() + ", and Avro would take the value of another field"
                            + " for it. Remove them, and let an upcaster rename the field.");
        walk(path, field.schema());
    }

    private static void element(String path, Schema many, Schema element) {
        String what = many.getType() == Schema.Type.MAP ? "a map" : "a list";
        if (element.isUnion())
            throw refused(
                    path,
                    what + " holds one type, and no nulls. Leave nulls out, or let it hold records with a nullable"
                            + " field.");
        walk(path, element);
    }

    private static void union(String path, List<Schema> types) {
        String names = types.stream().map(Schema::getName).collect(joining(", ", "[", "]"));
        boolean hasNull = types.stream().anyMatch(Schema::isNullable);
        if (types.size() == 1) throw refused(path, names + " is a union of one type. Write that type alone.");
        if (types.size() > 2 || !hasNull)
            throw refused(
                    path,
                    "of the union " + names + ", only the order of its types says which one is meant. Write a nullable"
                            + " field for each, or another event.");
        if (types.getLast().getType() == Schema.Type.NULL)
            throw refused(
                    path,
                    names + " has null last. Write it first: then null can be the default for events that lack the"
                            + " field.");
        walk(path, types.getLast());
    }

    private static void scalar(String path, Schema schema) {
        String type = schema.getType().getName();
        boolean isRaw = !ScalarTypes.byName().containsKey(type);
        Object logical = schema.getObjectProp(LogicalType.LOGICAL_TYPE_PROP);
        if (logical == null && !isRaw) return;
        List<String> known = ScalarTypes.byName().keySet().stream()
                .filter(name -> name.startsWith(type + " "))
                .map(name -> name.substring(type.length() + 1))
                .sorted()
                .toList();
        if (logical == null)
            throw refused(
                    path,
                    type + " alone does not say what it means, and nobody could say it later. Write a text or a record,"
                            + " or give it one of the logical types " + known + ".");
        checkValid(path, schema, logical);
        if (!known.contains(logical))
            throw refused(
                    path,
                    unknown(schema, logical)
                            + (known.isEmpty()
                                    ? "Leave it out."
                                    : "Write one of " + known + (isRaw ? "." : ", or none.")));
    }

    private static void checkValid(String path, Schema schema, Object logical) {
        try {
            LogicalTypes.fromSchema(schema);
        } catch (RuntimeException e) {
            throw refused(
                    path,
                    "the logicalType " + logical + " is not valid here, and Avro would ignore it. Correct it: "
                            + e.getMessage());
        }
    }

    private static void checkComplex(String path, Schema schema) {
        Object logical = schema.getObjectProp(LogicalType.LOGICAL_TYPE_PROP);
        if (logical != null) throw refused(path, unknown(schema, logical) + "Leave it out.");
        boolean hasName = schema.getType() == Schema.Type.RECORD || schema.getType() == Schema.Type.ENUM;
        if (hasName && !schema.getAliases().isEmpty())
            throw refused(
                    path,
                    "the type " + schema.getName() + " has aliases " + schema.getAliases()
                            + ". Remove them: its name stays as it is, or an upcaster leads to the other one.");
    }

    private static String unknown(Schema schema, Object logical) {
        return "the logicalType " + logical + " of " + schema.getType().getName()
                + " is not read here, and Avro would ignore it. ";
    }

    private static IllegalStateException refused(String path, String why) {
        return new IllegalStateException(path.isEmpty() ? why : path + ": " + why);
    }
}

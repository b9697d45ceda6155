package dev.lectern.site.audit;

import dev.lectern.eventsourcing.journal.schema.Fields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an event as text by their path, in the order of the schema: {@code listPrice.currency} is {@code EUR}.
 * A null value is the empty text.
 */
public final class FieldValues {
    private final Map<String, String> texts = new LinkedHashMap<>();

    private FieldValues() {}

    public static Map<String, String> of(Fields fields) {
        var leaves = new FieldValues();
        fields.asMap().forEach(leaves::walk);
        return leaves.texts;
    }

    private void walk(String path, @Nullable Object value) {
        switch (value) {
            case null -> texts.put(path, "");
            case Fields fields -> fields.asMap().forEach((name, inner) -> walk(path + "." + name, inner));
            case Map<?, ?> map -> map.forEach((key, inner) -> walk(path + "." + key, inner));
            case List<?> list -> walkList(path, list);
            default -> texts.put(path, text(value));
        }
    }

    private void walkList(String path, List<?> list) {
        if (list.isEmpty() || !(list.getFirst() instanceof Fields))
            texts.put(path, list.stream().map(FieldValues::text).collect(Collectors.joining(", ")));
        else for (int i = 0; i < list.size(); i++) walk(path + " " + (i + 1), list.get(i));
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** Compares two versions field by field. */
    public static List<FieldChange> changes(Map<String, String> before, Map<String, String> after) {
        var changes = new ArrayList<FieldChange>();
        before.forEach((field, text) -> changes.add(new FieldChange(field, text, after.get(field))));
        after.forEach((field, text) -> {
            if (!before.containsKey(field)) changes.add(new FieldChange(field, null, text));
        });
        return changes;
    }

    /**
     * The changes without the fields that are gone. Used when one stored event reads as several: the fields that are
     * gone are listed for the first of them only.
     */
    public static List<FieldChange> withoutGone(List<FieldChange> changes) {
        return changes.stream()
                .filter(fieldChange -> fieldChange.after() != null)
                .toList();
    }
}

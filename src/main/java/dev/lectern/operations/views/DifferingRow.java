package dev.lectern.operations.views;

import dev.lectern.eventsourcing.projections.admin.ViewQueries.Difference;
import dev.lectern.site.audit.FieldChange;
import dev.lectern.site.audit.FieldValues;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row in which a new generation of a view differs from the live one.
 *
 * @param number counts the differing rows of the comparison
 * @param key the columns that identify the row in its table: {@code session_id 6f9619ff-…}
 * @param kind which generation has the row
 * @param changes the columns that differ; all columns if only one generation has the row
 * @param keyIds the ids in the key
 * @param ids all ids in the row, in either generation
 */
public record DifferingRow(
        int number, String table, String key, Kind kind, List<FieldChange> changes, Set<UUID> keyIds, Set<UUID> ids) {

    /** Which generation has the row: both, the live one only, or the new one only. */
    public enum Kind {
        CHANGED,
        ONLY_SHOWN,
        ONLY_NEW
    }

    /** @param keyColumns the names of the table's key columns, in lower case */
    static DifferingRow of(Difference difference, List<String> keyColumns) {
        Map<String, String> was = columns(difference.was());
        Map<String, String> becomes = columns(difference.becomes());
        Map<String, String> any = was.isEmpty() ? becomes : was;
        return new DifferingRow(
                difference.number(),
                difference.table(),
                keyColumns.stream()
                        .map(column -> column + " " + any.getOrDefault(column, ""))
                        .collect(Collectors.joining(", ")),
                kind(was, becomes),
                FieldValues.changes(was, becomes).stream()
                        .filter(fieldChange -> !fieldChange.word().equals("same"))
                        .toList(),
                ids(keyColumns.stream()
                        .map(column -> any.getOrDefault(column, ""))
                        .toList()),
                ids(List.copyOf(with(was, becomes))));
    }

    private static Kind kind(Map<String, String> was, Map<String, String> becomes) {
        if (becomes.isEmpty()) return Kind.ONLY_SHOWN;
        return was.isEmpty() ? Kind.ONLY_NEW : Kind.CHANGED;
    }

    private static Set<String> with(Map<String, String> was, Map<String, String> becomes) {
        var all = new LinkedHashSet<>(was.values());
        all.addAll(becomes.values());
        return all;
    }

    private static Map<String, String> columns(@Nullable String json) {
        var columns = new LinkedHashMap<String, String>();
        if (json == null) return columns;
        try (var reader = Json.createReader(new StringReader(json))) {
            JsonObject row = reader.readObject();
            row.forEach((column, value) -> columns.put(column, text(value)));
        }
        return columns;
    }

    private static String text(JsonValue value) {
        return switch (value.getValueType()) {
            case NULL -> "";
            case STRING -> ((JsonString) value).getString();
            case NUMBER, TRUE, FALSE, OBJECT, ARRAY -> value.toString();
        };
    }

    private static Set<UUID> ids(List<String> texts) {
        return texts.stream()
                .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

package dev.lectern.eventsourcing.projections.rows;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Indexes the rows in memory by the values of attributes. An attribute is indexed when it is asked for the first time,
 * and must never change.
 */
final class RowIndex {
    private record Attribute(Class<?> type, String name) {}

    private final Function<Class<?>, RowMapping> columns;
    private final Map<Attribute, Map<Object, Set<CachedRow>>> lines = new HashMap<>();

    RowIndex(Function<Class<?>, RowMapping> columns) {
        this.columns = columns;
    }

    /** @param all all rows in memory, from which the index is built when the attribute is asked for the first time */
    Set<CachedRow> find(Class<?> type, String name, Object value, Collection<CachedRow> all) {
        var attribute = new Attribute(type, name);
        if (!lines.containsKey(attribute)) {
            lines.put(attribute, new HashMap<>());
            for (CachedRow cachedRow : all) if (cachedRow.row != null) enter(cachedRow, cachedRow.row, attribute);
        }
        return lines.getOrDefault(attribute, Map.of()).getOrDefault(value, Set.of());
    }

    void enter(CachedRow cachedRow, Object row) {
        for (Attribute attribute : lines.keySet()) enter(cachedRow, row, attribute);
    }

    private void enter(CachedRow cachedRow, Object row, Attribute attribute) {
        Object value = value(attribute, cachedRow, row);
        if (value != null)
            lines.computeIfAbsent(attribute, each -> new HashMap<>())
                    .computeIfAbsent(value, each -> new LinkedHashSet<>())
                    .add(cachedRow);
    }

    void strike(CachedRow cachedRow, Object row) {
        lines.forEach((attribute, byValue) -> {
            Object value = value(attribute, cachedRow, row);
            if (value != null)
                byValue.computeIfPresent(value, (each, same) -> same.remove(cachedRow) && same.isEmpty() ? null : same);
        });
    }

    /** The value of the attribute; null if the row is of another type. */
    private @Nullable Object value(Attribute attribute, CachedRow cachedRow, Object row) {
        return cachedRow.key.type() == attribute.type
                ? columns.apply(attribute.type).attribute(row, attribute.name)
                : null;
    }
}

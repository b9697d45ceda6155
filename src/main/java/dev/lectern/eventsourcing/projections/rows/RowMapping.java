package dev.lectern.eventsourcing.projections.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;
import org.jspecify.annotations.Nullable;

/**
 * The JPA mapping of one type of row: its table and its columns, the id first. The generation, which every row has
 * besides, is left out.
 */
final class RowMapping {
    private final Session session;
    private final String table;
    private final List<Column> columns = new ArrayList<>();

    /** @param way the mappings that lead from the row to the value: several if it is in an embedded part of the row */
    private record Column(String name, List<DatabaseMapping> way) {
        @Nullable
        Object of(Object row, Session session) {
            Object value = row;
            for (DatabaseMapping step : way) value = step.getAttributeValueFromObject(value);
            var converter = ((AbstractDirectMapping) way.getLast()).getConverter();
            return converter == null ? value : converter.convertObjectValueToDataValue(value, session);
        }

        String attribute() {
            return way.getLast().getAttributeName();
        }
    }

    RowMapping(Session session, Class<?> type) {
        this.session = session;
        ClassDescriptor entity = session.getDescriptor(type);
        table = entity.getTableName().toLowerCase(Locale.ROOT);
        add(entity, List.of());
        columns.sort((a, b) -> Boolean.compare(isId(b), isId(a)));
    }

    private void add(ClassDescriptor part, List<DatabaseMapping> before) {
        for (DatabaseMapping mapping : part.getMappings()) {
            var way = new ArrayList<>(before);
            way.add(mapping);
            if (mapping instanceof AggregateObjectMapping inner) add(inner.getReferenceDescriptor(), way);
            else if (mapping instanceof AbstractDirectMapping direct && !direct.isMultitenantPrimaryKeyMapping())
                columns.add(new Column(direct.getField().getName().toLowerCase(Locale.ROOT), way));
        }
    }

    private static boolean isId(Column column) {
        return column.way.getFirst().isPrimaryKeyMapping();
    }

    String table() {
        return table;
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    String idAttribute() {
        return columns.getFirst().attribute();
    }

    UUID id(Object row) {
        return (UUID) Objects.requireNonNull(columns.getFirst().of(row, session));
    }

    /** The values of the columns, in the form that the driver accepts. */
    @Nullable
    Object[] values(Object row) {
        var values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) values[i] = columns.get(i).of(row, session);
        return values;
    }

    @Nullable
    Object attribute(Object row, String name) {
        for (Column column : columns) if (column.attribute().equals(name)) return column.of(row, session);
        throw new IllegalArgumentException(table + " has no " + name + ".");
    }
}

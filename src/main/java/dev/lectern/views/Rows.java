package dev.lectern.views;

import dev.lectern.tenancy.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one build of a view, as its projection sees them. What a batch touches is in memory until the batch ends and is written then: each
 * row once, those of a table with one statement. Rows that were used lately stay in memory, so this may be kept from batch to batch for as
 * long as none fails and nobody else writes to the build.
 */
public final class Rows {
    private record Key(Class<?> type, UUID id) {}

    private record Attribute(Class<?> type, String name) {}

    /** A row as it is in memory, null if it is to go, and the columns as they are stored, null if it is not. */
    private static final class Line {
        final Key key;

        @Nullable
        Object row;

        @Nullable
        Object @Nullable [] stored;

        Line(Key key) {
            this.key = key;
        }
    }

    private final Layouts layouts;
    private final EntityManager database;
    private final TenantId tenant;
    private final int generation;
    private final int most;
    private final Map<Key, Line> lines = new LinkedHashMap<>(16, 0.75f, true); // the longest unused first
    private final Set<Line> touched = new LinkedHashSet<>();
    private final Map<Attribute, Map<Object, Set<Line>>> byAttribute = new HashMap<>(); // of which somebody asked
    private final Forgotten forgotten = new Forgotten();
    private final boolean isNew;

    /**
     * @param database for what is not in memory, inside the caller's transaction
     * @param most that stay in memory from batch to batch
     * @param isNew nothing is stored yet, so that what is not in memory and was never forgotten is nowhere
     */
    public Rows(Layouts layouts, EntityManager database, TenantId tenant, int generation, int most, boolean isNew) {
        this.layouts = layouts;
        this.database = database;
        this.tenant = tenant;
        this.generation = generation;
        this.most = most;
        this.isNew = isNew;
    }

    /** @throws IllegalStateException if there is none */
    public <T> T get(Class<T> type, UUID id) {
        return find(type, id)
                .orElseThrow(() -> new IllegalStateException("There is no " + type.getSimpleName() + " " + id + "."));
    }

    public <T> Optional<T> find(Class<T> type, UUID id) {
        Line line = line(new Key(type, id));
        if (line == null || line.row == null) return Optional.empty();
        touched.add(line);
        return Optional.of(type.cast(line.row));
    }

    private @Nullable Line line(Key key) {
        Line line = lines.get(key);
        if (line != null || isNew && !forgotten.mayHold(key.id)) return line;
        Object stored = database.find(key.type, key.id);
        return stored == null ? null : loaded(key, stored);
    }

    /** Those whose attribute, which never changes, has the value. */
    public <T> List<T> where(Class<T> type, String attribute, Object value) {
        if (!isNew || !forgotten.isEmpty())
            for (T stored : stored(type, attribute, value)) {
                var key = new Key(type, columns(type).id(stored));
                if (!lines.containsKey(key)) loaded(key, stored);
            }
        var rows = new ArrayList<T>();
        for (Line line : inMemory(new Attribute(type, attribute)).getOrDefault(value, Set.of())) {
            touched.add(line);
            rows.add(type.cast(line.row));
        }
        return rows;
    }

    private Map<Object, Set<Line>> inMemory(Attribute attribute) {
        if (!byAttribute.containsKey(attribute)) {
            byAttribute.put(attribute, new HashMap<>());
            for (Line line : lines.values()) if (line.row != null) enter(line, line.row, attribute);
        }
        return byAttribute.getOrDefault(attribute, Map.of());
    }

    private void enter(Line line, Object row) {
        for (Attribute attribute : byAttribute.keySet()) enter(line, row, attribute);
    }

    private void enter(Line line, Object row, Attribute attribute) {
        Object value = value(attribute, line, row);
        if (value != null)
            byAttribute
                    .computeIfAbsent(attribute, each -> new HashMap<>())
                    .computeIfAbsent(value, each -> new LinkedHashSet<>())
                    .add(line);
    }

    /** Null of rows of another kind. */
    private @Nullable Object value(Attribute attribute, Line line, Object row) {
        return line.key.type == attribute.type ? columns(attribute.type).attribute(row, attribute.name) : null;
    }

    private void strike(Line line, Object row) {
        byAttribute.forEach((attribute, lines) -> {
            Object value = value(attribute, line, row);
            if (value != null)
                lines.computeIfPresent(value, (each, same) -> same.remove(line) && same.isEmpty() ? null : same);
        });
    }

    private <T> List<T> stored(Class<T> type, String attribute, Object value) {
        List<T> stored = database.createQuery(
                        "select r from %s r where r.%s = :value".formatted(type.getSimpleName(), attribute), type)
                .setParameter("value", value)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        stored.forEach(database::detach);
        return stored;
    }

    private Line loaded(Key key, Object row) {
        database.detach(row); // it is written here
        var line = new Line(key);
        line.row = row;
        line.stored = columns(key.type).values(row);
        lines.put(key, line);
        enter(line, row);
        return line;
    }

    public void add(Object row) {
        Class<?> type = row.getClass();
        Line line = lines.computeIfAbsent(new Key(type, columns(type).id(row)), Line::new);
        line.row = row;
        enter(line, row);
        touched.add(line);
    }

    /** @param row that was found here */
    public void remove(Object row) {
        Line line = lines.get(new Key(row.getClass(), columns(row.getClass()).id(row)));
        if (line == null) throw new IllegalArgumentException("Only what was found is removed.");
        strike(line, row);
        line.row = null;
        touched.add(line);
    }

    /** Writes what was touched since the last time. */
    public void write() {
        var changes = new LinkedHashMap<Class<?>, Changes>();
        for (Line line : touched) note(line, changes.computeIfAbsent(line.key.type, type -> new Changes()));
        touched.clear();
        try {
            Connection connection = database.unwrap(Connection.class);
            for (var change : changes.entrySet())
                layouts.writer(change.getKey(), database).write(connection, tenant, generation, change.getValue());
        } catch (SQLException e) {
            throw new IllegalStateException("The rows cannot be written: " + e.getMessage(), e);
        }
        forget();
    }

    private void note(Line line, Changes changes) {
        if (line.row == null) {
            if (line.stored != null) changes.deleted().add(line.key.id);
            lines.remove(line.key);
            return;
        }
        @Nullable Object[] now = columns(line.key.type).values(line.row);
        if (line.stored == null) changes.inserted().add(now);
        else if (!Arrays.equals(line.stored, now)) changes.updated().add(now);
        line.stored = now;
    }

    private void forget() {
        Iterator<Line> longestUnused = lines.values().iterator();
        while (lines.size() > most) {
            Line line = longestUnused.next();
            if (line.row != null) strike(line, line.row);
            longestUnused.remove();
            forgotten.add(line.key.id);
        }
    }

    private Columns columns(Class<?> type) {
        return layouts.columns(type, database);
    }
}

package dev.lectern.eventsourcing.projections.rows;

import dev.lectern.eventsourcing.projections.rows.CachedRow.Key;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one generation of a view, as its projection sees them: a unit of work. What a batch touches stays in
 * memory until the end of the batch. Then each row is written once, and all rows of a table with one statement.
 * Recently used rows stay in memory, so an instance may be kept from batch to batch, as long as no batch fails and
 * nobody else writes to the generation.
 */
public final class Rows {
    private static final int AT_ONCE = 1_000;

    private final RowMappings rowMappings;
    private final EntityManager database;
    private final TenantId tenant;
    private final int generation;
    private final RowCache cache;
    private final Set<CachedRow> touched = new LinkedHashSet<>();
    private final boolean isNew;

    /**
     * @param database for rows that are not in memory, inside the caller's transaction
     * @param most the number of rows that stay in memory from batch to batch, besides those of the last batch
     * @param isNew whether nothing is stored yet: then a row that is neither in memory nor evicted does not exist
     */
    public Rows(
            RowMappings rowMappings, EntityManager database, TenantId tenant, int generation, int most, boolean isNew) {
        this.rowMappings = rowMappings;
        this.database = database;
        this.tenant = tenant;
        this.generation = generation;
        this.isNew = isNew;
        cache = new RowCache(this::columns, most);
    }

    /** @throws IllegalStateException if there is no such row */
    public <T> T get(Class<T> type, UUID id) {
        return find(type, id)
                .orElseThrow(() -> new IllegalStateException("There is no " + type.getSimpleName() + " " + id + "."));
    }

    public <T> Optional<T> find(Class<T> type, UUID id) {
        CachedRow cachedRow = line(new Key(type, id));
        if (cachedRow == null || cachedRow.row == null) return Optional.empty();
        touched.add(cachedRow);
        return Optional.of(type.cast(cachedRow.row));
    }

    private @Nullable CachedRow line(Key key) {
        CachedRow cachedRow = cache.get(key);
        if (cachedRow != null || isNew && !cache.mayHaveEvicted(key)) return cachedRow;
        Object stored = database.find(key.type(), key.id());
        return stored == null ? null : loaded(key, stored);
    }

    /**
     * Loads evicted rows with these ids into memory with one query for each type, instead of one look-up for each row.
     */
    public void expect(Collection<UUID> ids) {
        if (isNew) for (Class<?> type : cache.evictedTypes()) expect(type, ids);
    }

    private <T> void expect(Class<T> type, Collection<UUID> ids) {
        List<UUID> wanted = ids.stream()
                .map(id -> new Key(type, id))
                .filter(key -> !cache.contains(key) && cache.mayHaveEvicted(key))
                .map(Key::id)
                .distinct()
                .limit(AT_ONCE)
                .toList();
        if (wanted.isEmpty()) return;
        for (T stored : stored(type, columns(type).idAttribute(), "in", wanted))
            loaded(new Key(type, columns(type).id(stored)), stored);
    }

    /** The rows whose attribute has the value. The attribute must never change. */
    public <T> List<T> where(Class<T> type, String attribute, Object value) {
        if (!isNew || cache.evictedTypes().contains(type))
            for (T stored : stored(type, attribute, "=", value)) {
                var key = new Key(type, columns(type).id(stored));
                if (!cache.contains(key)) loaded(key, stored);
            }
        var rows = new ArrayList<T>();
        for (CachedRow cachedRow : cache.find(type, attribute, value)) {
            touched.add(cachedRow);
            rows.add(type.cast(cachedRow.row));
        }
        return rows;
    }

    private <T> List<T> stored(Class<T> type, String attribute, String is, Object value) {
        List<T> stored = database.createQuery(
                        "select r from %s r where r.%s %s :value".formatted(type.getSimpleName(), attribute, is), type)
                .setParameter("value", value)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        stored.forEach(database::detach);
        return stored;
    }

    private CachedRow loaded(Key key, Object row) {
        database.detach(row); // it is written here and not by JPA
        CachedRow cachedRow = cache.put(key, row);
        cachedRow.stored = columns(key.type()).values(row);
        return cachedRow;
    }

    public void add(Object row) {
        Class<?> type = row.getClass();
        touched.add(cache.put(new Key(type, columns(type).id(row)), row));
    }

    /** @param row a row that was found here */
    public void remove(Object row) {
        CachedRow cachedRow =
                cache.get(new Key(row.getClass(), columns(row.getClass()).id(row)));
        if (cachedRow == null) throw new IllegalArgumentException("Only what was found is removed.");
        cache.remove(cachedRow, row);
        touched.add(cachedRow);
    }

    /** Writes what was touched since the last call. */
    public void write() {
        write(changes());
    }

    /**
     * What was touched since the last call, to be written in this order. Until it is written, all of it stays in
     * memory.
     */
    public Map<Class<?>, RowChanges> changes() {
        var changes = new LinkedHashMap<Class<?>, RowChanges>();
        for (CachedRow cachedRow : touched)
            note(cachedRow, changes.computeIfAbsent(cachedRow.key.type(), type -> new RowChanges()));
        cache.evict(touched);
        touched.clear();
        return changes;
    }

    /** Writes the changes inside the caller's transaction. Another thread may go on using these rows meanwhile. */
    public void write(Map<Class<?>, RowChanges> changes) {
        try {
            Connection connection = database.unwrap(Connection.class);
            for (var change : changes.entrySet())
                rowMappings.writer(change.getKey(), database).write(connection, tenant, generation, change.getValue());
        } catch (SQLException e) {
            throw new IllegalStateException("The rows cannot be written: " + e.getMessage(), e);
        }
    }

    private void note(CachedRow cachedRow, RowChanges rowChanges) {
        if (cachedRow.row == null) {
            if (cachedRow.stored != null) rowChanges.deleted().add(cachedRow.key.id());
            cachedRow.stored = null;
            return;
        }
        @Nullable Object[] now = columns(cachedRow.key.type()).values(cachedRow.row);
        if (cachedRow.stored == null) rowChanges.inserted().add(now);
        else if (!Arrays.equals(cachedRow.stored, now)) rowChanges.updated().add(now);
        cachedRow.stored = now;
    }

    private RowMapping columns(Class<?> type) {
        return rowMappings.columns(type, database);
    }
}

package dev.lectern.eventsourcing.projections.rows;

import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Rows in memory, without a database: a projection makes them as in the application, and the entities' mappings say
 * what would be stored.
 */
public final class MemoryRows {
    /** JPA connects once, when it reads the mappings; then it asks nothing. */
    private static final Connection CLOSED = stub(Connection.class, "isClosed", true);

    private static final EntityManagerFactory MAPPINGS = Persistence.createEntityManagerFactory(
            "lectern",
            Map.of(
                    "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                    "jakarta.persistence.nonJtaDataSource", stub(DataSource.class, "getConnection", CLOSED),
                    "eclipselink.session-name", "rows in memory",
                    "eclipselink.weaving", "false",
                    "eclipselink.logging.level", "SEVERE"));

    private static final EntityManager NO_DATABASE = stub(EntityManager.class, "getEntityManagerFactory", MAPPINGS);
    private static final RowMappings ROW_MAPPINGS = new RowMappings();

    private final Rows rows =
            new Rows(ROW_MAPPINGS, NO_DATABASE, new TenantId(new UUID(0, 1)), 1, Integer.MAX_VALUE, true);
    private final SortedMap<String, SortedMap<String, String>> stored = new TreeMap<>();

    /** What is called on a database that is not there, except for one method, fails. */
    private static <T> T stub(Class<T> type, String only, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                MemoryRows.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().equals(only)) return answer;
                    throw new AssertionError("There is no database: " + method.getName() + " was called.");
                }));
    }

    public Rows rows() {
        return rows;
    }

    /** How many rows there are. */
    public int count() {
        return stored.size();
    }

    /**
     * What has become of the rows since the last call: a text for each row that is gone, and for each column that
     * differs. The columns of a new row were null before.
     */
    public List<String> changes() {
        var before = new TreeMap<>(stored);
        rows.changes().forEach(this::store);
        var changes = new ArrayList<String>();
        before.keySet().stream().filter(row -> !stored.containsKey(row)).forEach(row -> changes.add(row + " is gone"));
        stored.forEach((row, columns) -> {
            SortedMap<String, String> were = before.getOrDefault(row, new TreeMap<>());
            columns.forEach((column, value) -> {
                if (!value.equals(were.getOrDefault(column, "null"))) changes.add(row + " " + column + " is " + value);
            });
        });
        return changes;
    }

    private void store(Class<?> type, RowChanges rowChanges) {
        RowMapping rowMapping = ROW_MAPPINGS.columns(type, NO_DATABASE);
        Stream.concat(rowChanges.inserted().stream(), rowChanges.updated().stream())
                .forEach(row -> stored.put(rowMapping.table() + " " + row[0], columns(rowMapping.names(), row)));
        for (UUID id : rowChanges.deleted()) stored.remove(rowMapping.table() + " " + id);
    }

    private static SortedMap<String, String> columns(List<String> names, @Nullable Object[] row) {
        var columns = new TreeMap<String, String>();
        for (int i = 0; i < row.length; i++)
            columns.put(names.get(i), String.valueOf(row[i] instanceof Timestamp at ? at.toInstant() : row[i]));
        return columns;
    }
}

package dev.lectern.eventsourcing.projections.rows;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * The row mappings and table writers by type of row. They are made once, since they do not change while the server
 * runs.
 */
public final class RowMappings {
    private final Map<Class<?>, RowMapping> columns = new ConcurrentHashMap<>();
    private final Map<Class<?>, TableWriter> writers = new ConcurrentHashMap<>();

    RowMapping columns(Class<?> type, EntityManager database) {
        return columns.computeIfAbsent(
                type, kind -> new RowMapping(database.getEntityManagerFactory().unwrap(ServerSession.class), kind));
    }

    TableWriter writer(Class<?> type, EntityManager database) throws SQLException {
        TableWriter writer = writers.get(type);
        if (writer != null) return writer;
        writer = new TableWriter(columns(type, database), database.unwrap(Connection.class));
        writers.put(type, writer);
        return writer;
    }
}

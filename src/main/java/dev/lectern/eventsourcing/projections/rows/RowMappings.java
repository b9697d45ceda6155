package dev.lectern.eventsourcing.projections.rows;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.persistence.sessions.server.ServerSession;

/** How rows are stored, by their kind. It is looked up once, since it stays as it is for as long as the server runs. */
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

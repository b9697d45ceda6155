package dev.lectern.journal;

import dev.lectern.journal.Append.NewEvent;
import dev.lectern.journal.Append.Write;
import dev.lectern.journal.StoredSchemas.Waits;
import dev.lectern.journal.schema.SchemaVersion;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The writes turned into the columns that {@code append} takes. */
final class AppendColumns {
    private final List<String> streams = new ArrayList<>();
    private final List<Integer> expected = new ArrayList<>();
    private final List<Integer> ofStream = new ArrayList<>();
    private final List<Integer> schemaIds = new ArrayList<>();
    private final List<UUID> eventIds = new ArrayList<>();
    private final List<byte[]> payloads = new ArrayList<>();

    AppendColumns(List<Write> writes, StoredSchemas schemas) {
        for (Write write : writes) {
            streams.add(write.stream().toString());
            expected.add(write.expected().version());
            for (NewEvent event : write.events()) {
                ofStream.add(streams.size());
                schemaIds.add(idOf(event.payload().schema(), schemas));
                eventIds.add(event.eventId());
                payloads.add(event.payload().bytes());
            }
        }
    }

    private static int idOf(SchemaVersion schema, StoredSchemas schemas) {
        try {
            return schemas.idOf(schema);
        } catch (Waits waits) {
            throw new NotYet(schema, waits.nodes, waits);
        }
    }

    void set(PreparedStatement call, Connection connection) throws SQLException {
        call.setArray(5, connection.createArrayOf("text", streams.toArray()));
        call.setArray(6, connection.createArrayOf("integer", expected.toArray()));
        call.setArray(7, connection.createArrayOf("integer", ofStream.toArray()));
        call.setArray(8, connection.createArrayOf("integer", schemaIds.toArray()));
        call.setArray(9, connection.createArrayOf("uuid", eventIds.toArray()));
        call.setArray(10, connection.createArrayOf("bytea", payloads.toArray(byte[][]::new)));
    }
}

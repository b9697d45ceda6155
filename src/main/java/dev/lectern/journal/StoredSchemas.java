package dev.lectern.journal;

import dev.lectern.journal.schema.SchemaVersion;
import dev.lectern.journal.schema.Schemas;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.avro.Schema;

/** The numbers under which this installation stores its schemas: given at the first write, never changed, the same on every node. */
final class StoredSchemas {
    private final DataSource database;
    private final Schemas schemas;
    private final Map<SchemaVersion, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, SchemaVersion> versions = new ConcurrentHashMap<>();

    StoredSchemas(DataSource database, Schemas schemas) {
        this.database = database;
        this.schemas = schemas;
    }

    int idOf(SchemaVersion schema) {
        return ids.computeIfAbsent(schema, this::register);
    }

    /** Of a schema that this build does not know, too: it can be named, and its events cannot be read. */
    SchemaVersion of(int schemaId) {
        return versions.computeIfAbsent(schemaId, this::load);
    }

    private int register(SchemaVersion schema) {
        byte[] fingerprint = schema.fingerprint();
        try (Connection connection = database.getConnection()) {
            try (var insert = connection.prepareStatement("""
                insert into event_schema (type, version, fingerprint, avsc) values (?, ?, ?, ?)
                on conflict (type, version) do nothing\
                """)) {
                insert.setString(1, schema.type());
                insert.setInt(2, schema.version());
                insert.setBytes(3, fingerprint);
                insert.setString(4, schema.schema().toString());
                insert.executeUpdate();
            }
            try (var select = connection.prepareStatement(
                    "select schema_id, fingerprint = ? from event_schema where type = ? and version = ?")) {
                select.setBytes(1, fingerprint);
                select.setString(2, schema.type());
                select.setInt(3, schema.version());
                try (var row = select.executeQuery()) {
                    row.next();
                    if (!row.getBoolean(2)) throw edited(schema);
                    return row.getInt(1);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The schema " + schema + " could not be registered.", e);
        }
    }

    private SchemaVersion load(int schemaId) {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select type, version, avsc from event_schema where schema_id = ?")) {
            select.setInt(1, schemaId);
            try (var row = select.executeQuery()) {
                if (!row.next())
                    throw new IllegalStateException("The schema number " + schemaId + " is not in event_schema.");
                var written =
                        new SchemaVersion(row.getString(1), row.getInt(2), new Schema.Parser().parse(row.getString(3)));
                Optional<SchemaVersion> known = schemas.find(written.type(), written.version());
                if (known.isPresent()
                        && !known.get()
                                .schema()
                                .toString()
                                .equals(written.schema().toString())) throw edited(written);
                return known.orElse(written);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The schema number " + schemaId + " cannot be looked up.", e);
        }
    }

    private static IllegalStateException edited(SchemaVersion schema) {
        return new IllegalStateException(schema + " was written here with another schema than this build has. A landed"
                + " schema is never edited: add a version.");
    }
}

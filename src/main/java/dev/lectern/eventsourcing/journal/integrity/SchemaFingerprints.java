package dev.lectern.eventsourcing.journal.integrity;

import dev.lectern.eventsourcing.journal.Outage;
import dev.lectern.eventsourcing.journal.schema.EventSchema;
import dev.lectern.eventsourcing.journal.schema.SchemaVersion;
import dev.lectern.eventsourcing.journal.schema.Schemas;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/** Checks the stored schemas: whether each one still has the fingerprint that the chain covers. Each is loaded once. */
public final class SchemaFingerprints {
    private final DataSource database;
    private final Schemas schemas;
    private final Map<Integer, Print> known = new HashMap<>();

    /**
     * The fingerprint of a stored schema.
     *
     * @param flaw what is wrong with the schema, as the end of a sentence; empty if it is sound
     */
    record Print(byte[] fingerprint, Optional<String> flaw) {}

    public SchemaFingerprints(DataSource database, Schemas schemas) {
        this.database = database;
        this.schemas = schemas;
    }

    Print of(int schemaId) {
        return known.computeIfAbsent(schemaId, this::load);
    }

    private Print load(int schemaId) {
        String sql = "select type, version, avsc, fingerprint from event_schema where schema_id = ?";
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setInt(1, schemaId);
            try (var row = select.executeQuery()) {
                if (!row.next())
                    return new Print(new byte[0], Optional.of("there is no schema number " + schemaId + " any more."));
                byte[] fingerprint = row.getBytes(4);
                return new Print(
                        fingerprint,
                        flaw(new SchemaVersion(row.getString(1), row.getInt(2)), row.getString(3), fingerprint));
            }
        } catch (SQLException e) {
            throw Outage.reading(e);
        }
    }

    private Optional<String> flaw(SchemaVersion version, String avsc, byte[] fingerprint) {
        boolean same = schemas.find(version)
                .map(landed -> Arrays.equals(landed.fingerprint(), fingerprint))
                .orElse(true);
        return same && isItself(version, avsc, fingerprint)
                ? Optional.empty()
                : Optional.of("the schema " + version + " is not the one that it was written with.");
    }

    private static boolean isItself(SchemaVersion version, String avsc, byte[] fingerprint) {
        try {
            Schema schema = new Schema.Parser().parse(avsc);
            return schema.getName().equals(version.type())
                    && Arrays.equals(new EventSchema(version, schema).fingerprint(), fingerprint);
        } catch (AvroRuntimeException notEvenOne) {
            return false;
        }
    }
}

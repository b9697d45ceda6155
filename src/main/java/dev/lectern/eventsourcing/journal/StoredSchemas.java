package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.schema.EventSchema;
import dev.lectern.eventsourcing.journal.schema.SchemaVersion;
import dev.lectern.eventsourcing.journal.schema.Schemas;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.apache.avro.Schema;

/**
 * The schema numbers of this installation (table {@code event_schema}). A schema version gets its number when it is
 * registered. The number never changes, and is the same on every node. A version is registered when its first event is
 * to be written, but not before all running nodes can read it.
 */
public final class StoredSchemas {
    private static final Logger LOG = Logger.getLogger(StoredSchemas.class.getName());
    private static final long ASKED_AGAIN_AFTER = Duration.ofSeconds(2).toNanos();

    private final DataSource database;
    private final Schemas schemas;
    private final Map<EventSchema, Number> numbers = new ConcurrentHashMap<>();
    private final Map<Integer, EventSchema> versions = new ConcurrentHashMap<>();
    private final Map<EventSchema, Waiting> waiting = new ConcurrentHashMap<>();

    /**
     * The number of a schema version that may be written.
     *
     * @param id the number in this installation
     * @param fingerprint of the schema, the same in every installation; cached, since computing it takes longer than
     *     writing an event
     */
    public record Number(int id, byte[] fingerprint) {}

    /**
     * A schema version that some running nodes do not read.
     *
     * @param nodes their names, separated by commas
     * @param askedAt nanoseconds of this process's clock
     */
    private record Waiting(String nodes, long askedAt) {
        boolean isFresh() {
            return System.nanoTime() - askedAt < ASKED_AGAIN_AFTER;
        }
    }

    /** The schema version was not registered, because some running nodes do not read it yet. */
    public static final class Waits extends Exception {
        private static final long serialVersionUID = 1;

        public final String nodes;

        Waits(EventSchema schema, String nodes) {
            super(schema + " is not read yet by " + nodes + ".");
            this.nodes = nodes;
        }
    }

    public StoredSchemas(DataSource database, Schemas schemas) {
        this.database = database;
        this.schemas = schemas;
    }

    /**
     * The number of a schema version, which is registered if necessary. If nodes do not read it yet, the database is
     * asked again after 2 s at the earliest.
     *
     * @throws Waits if the version must not be written yet
     */
    public Number of(EventSchema schema) throws Waits {
        Number number = numbers.get(schema);
        if (number != null) return number;
        Waiting asked = waiting.get(schema);
        if (asked != null && asked.isFresh()) throw new Waits(schema, asked.nodes);
        return register(schema);
    }

    /**
     * The schema version of a number. It is found even if this build does not know the version. Then the version can be
     * named, but its events cannot be read.
     *
     * @param connection the one on which the event was read; if many readers are active, the pool may have no other
     */
    EventSchema of(int schemaId, Connection connection) {
        return versions.computeIfAbsent(schemaId, id -> load(id, connection));
    }

    private Number register(EventSchema schema) throws Waits {
        try (Connection connection = database.getConnection();
                var call = connection.prepareStatement("select id, same, waits_for from register_schema(?, ?, ?, ?)")) {
            call.setString(1, schema.type());
            call.setInt(2, schema.version());
            byte[] fingerprint = schema.fingerprint();
            call.setBytes(3, fingerprint);
            call.setString(4, schema.schema().toString());
            try (var row = call.executeQuery()) {
                row.next();
                String nodes = row.getString(3);
                if (nodes != null) {
                    if (waiting.put(schema, new Waiting(nodes, System.nanoTime())) == null)
                        LOG.log(Level.INFO, "{0} is not written yet: {1} does not read it.", new Object[] {schema, nodes
                        });
                    throw new Waits(schema, nodes);
                }
                if (!row.getBoolean(2)) throw edited(schema);
                var number = new Number(row.getInt(1), fingerprint);
                numbers.put(schema, number);
                waiting.remove(schema);
                return number;
            }
        } catch (SQLException e) {
            throw Outage.reading(e); // not undecided: registering again gives the same number
        }
    }

    private EventSchema load(int schemaId, Connection connection) {
        try (var select = connection.prepareStatement(
                "select type, version, avsc, fingerprint from event_schema where schema_id = ?")) {
            select.setInt(1, schemaId);
            try (var row = select.executeQuery()) {
                if (!row.next())
                    throw new IllegalStateException("The schema number " + schemaId + " is not in event_schema.");
                var written = new EventSchema(
                        new SchemaVersion(row.getString(1), row.getInt(2)),
                        new Schema.Parser().parse(row.getString(3)));
                EventSchema known = schemas.find(written.id()).orElse(written);
                if (!HexFormat.of()
                        .formatHex(known.fingerprint())
                        .equals(HexFormat.of().formatHex(row.getBytes(4)))) throw edited(written);
                return known;
            }
        } catch (SQLException e) {
            throw Outage.reading(e);
        }
    }

    private static IllegalStateException edited(EventSchema schema) {
        return new IllegalStateException(schema + " was written here with another schema than this build has. A landed"
                + " schema is never edited: add a version.");
    }
}

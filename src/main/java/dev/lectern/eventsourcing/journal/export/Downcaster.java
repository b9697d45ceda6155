package dev.lectern.eventsourcing.journal.export;

import dev.lectern.eventsourcing.journal.EventRow;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.Unreadable;
import dev.lectern.eventsourcing.journal.export.ExportTable.Used;
import dev.lectern.eventsourcing.journal.schema.CannotDowncast;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.EventSchema;
import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.eventsourcing.journal.schema.SchemaVersion;
import dev.lectern.eventsourcing.journal.schema.UpcastTrace.Step;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.avro.Schema;

/** Writes stored events in the newest versions that an older build knows. */
final class Downcaster {
    private final EventCodec codec;
    private final Journal journal;
    private final TenantId tenant;
    private final KnownVersions older;
    private final Map<Integer, Used> used = new HashMap<>();
    private final Map<Integer, EventSchema> written = new HashMap<>();

    Downcaster(DataSource database, EventCodec codec, TenantId tenant, KnownVersions older) {
        this.codec = codec;
        this.journal = new Journal(database, codec, rung -> {});
        this.tenant = tenant;
        this.older = older;
    }

    /** @param schemas the schemas of the journal's events */
    void learn(List<Used> schemas) {
        for (Used each : schemas) used.put(each.schemaId(), each);
    }

    /**
     * Returns the event as it is stored, if the older build knows the version. Otherwise steps back from that version,
     * and last from the versions that the event becomes: one of them may have replaced an event that the older build
     * knows.
     *
     * @throws CannotDowncast if no way leads to a version that the older build knows
     * @throws IOException if this build cannot read the stored version either
     */
    Payload of(EventRow row) throws CannotDowncast, IOException {
        EventSchema version = written.computeIfAbsent(row.schemaId(), this::version);
        var stored = new Payload(version, row.payload());
        if (older.has(version)) return stored;
        try {
            return codec.chain().back(codec.stored(stored), older::has);
        } catch (CannotDowncast straight) {
            return byWayOfNewer(row, version, straight);
        }
    }

    private EventSchema version(int schemaId) {
        Used schema = used.get(schemaId);
        if (schema == null) throw new IllegalStateException("There is no schema number " + schemaId + " any more.");
        return new EventSchema(
                new SchemaVersion(schema.type(), schema.version()), new Schema.Parser().parse(schema.avsc()));
    }

    private Payload byWayOfNewer(EventRow row, EventSchema version, CannotDowncast straight) throws CannotDowncast {
        for (Step step : steps(row, version)) {
            if (step.to().size() != 1) break;
            try {
                return codec.chain().back(step.to().getFirst(), older::has);
            } catch (CannotDowncast fromHereNeither) {
                // perhaps from what it becomes next
            }
        }
        throw straight;
    }

    private List<Step> steps(EventRow row, EventSchema version) {
        try {
            return journal.reading(tenant).trace(stored(row, version)).steps();
        } catch (Unreadable notReadHereEither) {
            return List.of();
        }
    }

    private static Stored stored(EventRow row, EventSchema version) {
        return new Stored(
                row.position(),
                StreamId.parse(row.stream()).orElseThrow(),
                row.version(),
                row.eventId(),
                row.occurredAt(),
                version,
                row.payload(),
                row.metadata());
    }
}

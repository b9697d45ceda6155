package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.StoredSchemas.Waits;
import dev.lectern.eventsourcing.journal.schema.CannotDowncast;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.EventSchema;
import dev.lectern.eventsourcing.journal.schema.Payload;

/**
 * Encodes events in the newest schema version that every running node can read, so that nodes of two builds can run at
 * the same time. If the newest version cannot be written yet, the event is downcast.
 */
final class WriteVersions {
    private final StoredSchemas schemas;
    private final EventCodec codec;

    WriteVersions(StoredSchemas schemas, EventCodec codec) {
        this.schemas = schemas;
        this.codec = codec;
    }

    /**
     * Encodes an event in the newest schema version that can be written now.
     *
     * @throws SchemaNotYetWritable if no version that all running nodes read can express the event
     */
    Payload payload(Event event) {
        Payload newest = codec.encode(event);
        try {
            schemas.of(newest.schema());
            return newest;
        } catch (Waits waits) {
            return older(event, newest.schema(), waits);
        }
    }

    private Payload older(Event event, EventSchema newest, Waits waits) {
        for (EventSchema older : codec.schemas().all(newest.type()).reversed()) {
            if (older.version() == newest.version()) continue;
            try {
                schemas.of(older);
                return codec.encode(event, older);
            } catch (CannotDowncast noWayBack) {
                throw new SchemaNotYetWritable(newest, waits.nodes, noWayBack);
            } catch (Waits thisToo) {
                // perhaps all nodes read a still older version
            }
        }
        throw new SchemaNotYetWritable(newest, waits.nodes, waits);
    }
}

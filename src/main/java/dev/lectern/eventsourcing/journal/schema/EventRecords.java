package dev.lectern.eventsourcing.journal.schema;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The event records, each paired with the newest schema of its type. The constructor fails if one does not match.
 */
final class EventRecords {
    private final Schemas schemas;
    private final Map<String, ValueCodec> shapes = new HashMap<>();
    private final Map<EventSchema, Straight> straight = new HashMap<>();

    /** Reads the bytes of one version directly into the newest record. */
    interface Straight {
        @Nullable
        Object read(byte[] bytes) throws IOException;
    }

    EventRecords(List<History> histories, Schemas schemas, VersionGraph graph) {
        this.schemas = schemas;
        for (History history : histories) for (Class<?> event : history.records()) pair(event, graph);
        for (SchemaVersion end : graph.ends())
            if (!shapes.containsKey(end.type()))
                throw new IllegalStateException(
                        end + " has no record and no upcaster. Add the one or the other to its aggregate.");
    }

    private void pair(Class<?> event, VersionGraph graph) {
        String type = event.getSimpleName();
        EventSchema newest = schemas.newest(type);
        try {
            ValueCodec codec = ValueCodec.of(newest.schema(), event);
            shapes.put(type, codec);
            straight.put(newest, bytes -> AvroBinary.read(bytes, codec.read()::from));
            for (EventSchema old : schemas.all(type))
                if (graph.resolves(old, newest))
                    straight.put(old, new AvroResolution(old.schema(), newest.schema(), codec)::read);
        } catch (IllegalStateException mismatch) {
            throw new IllegalStateException(type + " and its newest schema differ. " + mismatch.getMessage(), mismatch);
        }
    }

    /** The direct way from a version to the newest record; null if an upcaster lies between them. */
    @Nullable
    Straight straight(EventSchema written) {
        return straight.get(written);
    }

    Payload write(Event event) {
        String type = event.getClass().getSimpleName();
        ValueCodec codec = shape(type);
        return new Payload(
                schemas.newest(type), AvroBinary.write(out -> codec.write().to(out, event)));
    }

    /** Makes the record of fields in the newest version of their type. */
    Event of(VersionedFields newest) {
        return (Event) ValueCodec.set(shape(newest.schema().type()).make().of(newest.fields()));
    }

    private ValueCodec shape(String type) {
        return Objects.requireNonNull(shapes.get(type), () -> type + " belongs to no aggregate's history.");
    }
}

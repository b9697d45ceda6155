package dev.lectern.journal.schema;

import dev.lectern.journal.Event;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Events to bytes and back. Pairs every record with its newest schema when it is made, and is not made if one does not fit: a node that
 * starts can write and read all it knows.
 */
public final class EventCodec {
    private final Schemas schemas;
    private final UpcasterChain chain;
    private final Map<String, Shape> shapes = new HashMap<>();

    public EventCodec(List<History> histories) {
        schemas = new Schemas(histories);
        chain = new UpcasterChain(schemas, histories);
        for (History history : histories)
            for (Class<?> event : history.records()) shapes.put(event.getSimpleName(), pair(event));
    }

    public Schemas schemas() {
        return schemas;
    }

    public Payload encode(Event event) {
        String type = event.getClass().getSimpleName();
        Shape shape = Objects.requireNonNull(shapes.get(type), () -> type + " belongs to no aggregate's history.");
        return new Payload(
                schemas.newest(type), AvroBinary.write(out -> shape.write().to(out, event)));
    }

    /** Writes an event as an older version did. For histories that are brought in from before; commands write the newest. */
    public Payload encode(SchemaVersion written, Fields fields) {
        return new Payload(written, AvroBinary.write(UpcasterChain.record(fields, written.schema())));
    }

    /** @throws IOException if the bytes are not what the schema says, or the newest record refuses them */
    public Event decode(Payload payload) throws IOException {
        SchemaVersion written = payload.schema();
        if (schemas.find(written.type(), written.version()).isEmpty())
            throw new IOException("This build does not know " + written + ": it is older than the journal.");
        SchemaVersion newest = schemas.newest(written.type());
        byte[] bytes = written.version() == newest.version() ? payload.bytes() : chain.newest(written, payload.bytes());
        Shape shape = Objects.requireNonNull(shapes.get(written.type()), () -> written + " has no record.");
        try {
            return AvroBinary.read(
                    bytes, in -> (Event) Objects.requireNonNull(shape.read().from(in)));
        } catch (RuntimeException malformed) {
            throw new IOException("The bytes do not make a " + newest + ": " + malformed.getMessage(), malformed);
        }
    }

    /** The event at each version from the stored one to the newest. */
    public List<UpcasterChain.Step> steps(Payload payload) throws IOException {
        return chain.steps(payload.schema(), payload.bytes());
    }

    private Shape pair(Class<?> event) {
        try {
            return Shape.of(schemas.newest(event.getSimpleName()).schema(), event);
        } catch (IllegalStateException mismatch) {
            throw new IllegalStateException(
                    "Lectern cannot start: " + event.getSimpleName() + " and its newest schema differ. "
                            + mismatch.getMessage(),
                    mismatch);
        }
    }
}

package dev.lectern.eventsourcing.journal.schema;

import dev.lectern.eventsourcing.journal.Event;
import dev.lectern.eventsourcing.journal.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Events to bytes and back. Pairs every record with its newest schema when it is made, and is not made if one does not fit: a node that
 * starts can write and read all it knows.
 */
public final class EventCodec {
    private final Schemas schemas;
    private final UpcasterChain chain;
    private final Map<String, ValueCodec> shapes = new HashMap<>();
    private final Map<SchemaVersion, Straight> straight = new HashMap<>();
    private final Map<Set<Class<? extends Event>>, List<SchemaVersion>> never = new ConcurrentHashMap<>();

    private interface Straight {
        @Nullable
        Object read(byte[] bytes) throws IOException;
    }

    /**
     * What a stored event reads as.
     *
     * @param trace its way; null if it was read straight into its record
     */
    public record Decoded(List<Event> events, @Nullable UpcastTrace trace) {}

    public EventCodec(List<History> histories) {
        schemas = new Schemas(histories);
        var graph = new VersionGraph(schemas, histories);
        chain = new UpcasterChain(graph);
        for (History history : histories) for (Class<?> event : history.records()) pair(event, graph);
        for (Upcaster.Version end : graph.ends())
            if (!shapes.containsKey(end.type()))
                throw new IllegalStateException(
                        end + " has no record and no upcaster. Add the one or the other to its aggregate.");
    }

    public Schemas schemas() {
        return schemas;
    }

    public Payload encode(Event event) {
        String type = event.getClass().getSimpleName();
        ValueCodec codec = shape(type);
        return new Payload(
                schemas.newest(type), AvroBinary.write(out -> codec.write().to(out, event)));
    }

    /** Writes an event as an older version did. For histories that are brought in from before; commands write the newest. */
    public Payload encode(SchemaVersion written, Fields fields) {
        return chain.written(new VersionedFields(written, fields));
    }

    /**
     * Writes an event as an older version would have, for nodes that do not read the newest.
     *
     * @throws CannotDowncast if a step on the way has no way back
     */
    public Payload encode(Event event, SchemaVersion older) throws CannotDowncast {
        try {
            return chain.written(chain.back(chain.stored(encode(event)), older.version()));
        } catch (IOException justWritten) {
            throw new IllegalStateException(justWritten);
        }
    }

    /**
     * @throws IOException if the bytes are not what the schema says, or the newest record refuses them
     * @throws CannotUpcast if a step cannot be made
     * @throws Unreadable if an earlier event of the stream was needed and is
     */
    public Decoded decode(Payload payload, UpcastContext upcastContext) throws IOException {
        Straight way = straight.get(payload.schema());
        if (way != null)
            return new Decoded(List.of((Event) ValueCodec.set(sound(payload, () -> way.read(payload.bytes())))), null);
        UpcastTrace trace = trace(payload, upcastContext);
        return sound(payload, () -> new Decoded(made(trace.newest()), trace));
    }

    private List<Event> made(List<VersionedFields> newest) {
        var events = new ArrayList<Event>(newest.size());
        for (VersionedFields versionedFields : newest) events.add(record(versionedFields));
        return events;
    }

    /** The event in each form on its way to today; throws what {@link #decode} throws. */
    public UpcastTrace trace(Payload payload, UpcastContext upcastContext) throws IOException {
        VersionedFields stored = stored(payload);
        return sound(payload, () -> new UpcastRun(chain, stored, upcastContext).followed());
    }

    /** The same, as far as it leads, the record at its end included. */
    public UpcastAttempt attempt(Payload payload, UpcastContext upcastContext) {
        VersionedFields stored;
        try {
            stored = stored(payload);
        } catch (IOException unreadable) {
            return new UpcastAttempt(null, null, String.valueOf(unreadable.getMessage()));
        }
        var upcastRun = new UpcastRun(chain, stored, upcastContext);
        try {
            return sound(payload, () -> reached(upcastRun));
        } catch (IOException | CannotUpcast | Unreadable stuck) {
            return new UpcastAttempt(upcastRun.soFar(), upcastRun.at(), String.valueOf(stuck.getMessage()));
        }
    }

    private UpcastAttempt reached(UpcastRun upcastRun) throws IOException {
        for (VersionedFields versionedFields : upcastRun.followed().newest())
            record(upcastRun.reaches(versionedFields));
        return new UpcastAttempt(upcastRun.soFar(), null, null);
    }

    private Event record(VersionedFields versionedFields) {
        return (Event)
                ValueCodec.set(shape(versionedFields.schema().type()).make().of(versionedFields.fields()));
    }

    /**
     * The event as it was written.
     *
     * @throws IOException if the bytes are not what the schema says
     */
    public VersionedFields stored(Payload payload) throws IOException {
        SchemaVersion written = payload.schema();
        if (schemas.find(written.type(), written.version()).isEmpty())
            throw new IOException("This build does not know " + written + ": it is older than the journal.");
        return sound(payload, () -> chain.stored(payload));
    }

    private interface Work<T extends @Nullable Object> {
        T done() throws IOException;
    }

    /** Whatever the bytes made go wrong is said of the bytes. */
    private static <T extends @Nullable Object> T sound(Payload payload, Work<T> work) throws IOException {
        try {
            return work.done();
        } catch (CannotUpcast | Unreadable | IllegalStateException e) {
            throw e; // the last: the journal is out of reach, which is no fault of the event
        } catch (RuntimeException malformed) {
            throw new IOException(
                    "The bytes do not make a " + payload.schema() + ": " + malformed.getMessage(), malformed);
        }
    }

    /**
     * The versions whose events never read as one of these.
     *
     * @param wanted records, or the sealed interfaces that permit them
     */
    public List<SchemaVersion> never(Set<Class<? extends Event>> wanted) {
        return never.computeIfAbsent(wanted, this::whatNeverBecomes);
    }

    private List<SchemaVersion> whatNeverBecomes(Set<Class<? extends Event>> wanted) {
        Set<String> types = wanted.stream()
                .flatMap(History::records)
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
        return schemas.all().stream()
                .filter(schema -> !chain.reaches(new Upcaster.Version(schema.type(), schema.version()), types))
                .toList();
    }

    public UpcasterChain chain() {
        return chain;
    }

    private ValueCodec shape(String type) {
        return Objects.requireNonNull(shapes.get(type), () -> type + " belongs to no aggregate's history.");
    }

    private void pair(Class<?> event, VersionGraph graph) {
        String type = event.getSimpleName();
        SchemaVersion newest = schemas.newest(type);
        try {
            ValueCodec codec = ValueCodec.of(newest.schema(), event);
            shapes.put(type, codec);
            straight.put(newest, bytes -> AvroBinary.read(bytes, codec.read()::from));
            for (SchemaVersion old : schemas.all(type))
                if (graph.resolves(old, newest))
                    straight.put(old, new AvroResolution(old.schema(), newest.schema(), codec)::read);
        } catch (IllegalStateException mismatch) {
            throw new IllegalStateException(type + " and its newest schema differ. " + mismatch.getMessage(), mismatch);
        }
    }
}

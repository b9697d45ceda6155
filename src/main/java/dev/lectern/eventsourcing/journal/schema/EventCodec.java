package dev.lectern.eventsourcing.journal.schema;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The codec between events and their stored bytes. It pairs every event record with the newest schema of its type when
 * it is constructed, and the constructor fails if one does not match. So a node that starts can write and read every
 * event it knows.
 */
public final class EventCodec {
    private final Schemas schemas;
    private final UpcasterChain chain;
    private final EventRecords records;
    private final Map<Set<Class<? extends Event>>, List<EventSchema>> never = new ConcurrentHashMap<>();

    /**
     * The events that a stored event reads as.
     *
     * @param trace the upcast steps; null if the bytes were read directly into the newest record
     */
    public record Decoded(List<Event> events, @Nullable UpcastTrace trace) {}

    /**
     * @throws IllegalStateException if a record does not match its newest schema, a schema or an upcast step is
     * missing, or a newest version has no record
     */
    public EventCodec(List<History> histories) {
        this(new Schemas(histories), histories);
    }

    EventCodec(Schemas schemas, List<History> histories) {
        this.schemas = schemas;
        var graph = new VersionGraph(schemas, histories);
        chain = new UpcasterChain(graph);
        records = new EventRecords(histories, schemas, graph);
    }

    public Schemas schemas() {
        return schemas;
    }

    /** Writes an event in the newest version of its type. */
    public Payload encode(Event event) {
        return records.write(event);
    }

    /**
     * Writes fields in a given version, also an older one. For histories that are brought in from elsewhere; commands
     * write the newest version.
     */
    public Payload encode(EventSchema written, Fields fields) {
        return chain.written(new VersionedFields(written, fields));
    }

    /**
     * Downcasts an event to an older version, for nodes that do not read the newest one yet.
     *
     * @throws CannotDowncast if a step has no way back, or its way back fails
     */
    public Payload encode(Event event, EventSchema older) throws CannotDowncast {
        try {
            return chain.written(chain.back(chain.stored(encode(event)), older.version()));
        } catch (IOException justWritten) {
            throw new IllegalStateException(justWritten);
        }
    }

    /**
     * Reads a stored event as the events of today: one, several or none.
     *
     * @throws IOException if the bytes do not match their schema, this build does not know the version, or the
     * constructor of the newest record refuses the fields
     * @throws CannotUpcast if an upcaster cannot make the next version
     * @throws ContextUnreadable if an upcaster needed an earlier event of the stream and that event cannot be read
     */
    public Decoded decode(Payload payload, UpcastContext upcastContext) throws IOException {
        EventRecords.Straight way = records.straight(payload.schema());
        if (way != null)
            return new Decoded(List.of((Event) ValueCodec.set(sound(payload, () -> way.read(payload.bytes())))), null);
        UpcastTrace trace = trace(payload, upcastContext);
        return sound(payload, () -> new Decoded(made(trace.newest()), trace));
    }

    private List<Event> made(List<VersionedFields> newest) {
        var events = new ArrayList<Event>(newest.size());
        for (VersionedFields versionedFields : newest) events.add(records.of(versionedFields));
        return events;
    }

    /** The event in every version on its way to the newest one. Throws what {@link #decode} throws. */
    public UpcastTrace trace(Payload payload, UpcastContext upcastContext) throws IOException {
        VersionedFields stored = stored(payload);
        return sound(payload, () -> new UpcastRun(chain, stored, upcastContext).followed());
    }

    /**
     * Like {@link #trace}, but stops at the first step that fails and reports it. It includes the construction of the
     * newest record.
     */
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
        } catch (IOException | CannotUpcast | ContextUnreadable stuck) {
            return new UpcastAttempt(upcastRun.soFar(), upcastRun.at(), String.valueOf(stuck.getMessage()));
        }
    }

    private UpcastAttempt reached(UpcastRun upcastRun) throws IOException {
        for (VersionedFields versionedFields : upcastRun.followed().newest())
            records.of(upcastRun.reaches(versionedFields));
        return new UpcastAttempt(upcastRun.soFar(), null, null);
    }

    /**
     * The event in the version in which it was written.
     *
     * @throws IOException if the bytes do not match their schema, or this build does not know the version
     */
    public VersionedFields stored(Payload payload) throws IOException {
        EventSchema written = payload.schema();
        if (schemas.find(written.id()).isEmpty())
            throw new IOException("This build does not know " + written + ": it is older than the journal.");
        return sound(payload, () -> chain.stored(payload));
    }

    private interface Work<T extends @Nullable Object> {
        T done() throws IOException;
    }

    /** Reports every unexpected runtime exception as an error of the bytes. */
    private static <T extends @Nullable Object> T sound(Payload payload, Work<T> work) throws IOException {
        try {
            return work.done();
        } catch (CannotUpcast | ContextUnreadable | IllegalStateException e) {
            throw e; // IllegalStateException: the journal is at fault, not the event
        } catch (RuntimeException malformed) {
            throw new IOException(
                    "The bytes do not make a " + payload.schema() + ": " + malformed.getMessage(), malformed);
        }
    }

    /**
     * The versions that never read as one of the wanted events, so that a reader can leave them out.
     *
     * @param wanted event records, or sealed interfaces that permit them
     */
    public List<EventSchema> never(Set<Class<? extends Event>> wanted) {
        return never.computeIfAbsent(wanted, this::whatNeverBecomes);
    }

    private List<EventSchema> whatNeverBecomes(Set<Class<? extends Event>> wanted) {
        Set<String> types = wanted.stream()
                .flatMap(History::records)
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
        return schemas.all().stream()
                .filter(schema -> !chain.reaches(schema.id(), types))
                .toList();
    }

    public UpcasterChain chain() {
        return chain;
    }
}

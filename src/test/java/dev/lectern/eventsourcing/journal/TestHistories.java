package dev.lectern.eventsourcing.journal;

import dev.lectern.Lectern;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.EventSchema;
import dev.lectern.eventsourcing.journal.schema.History;
import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.eventsourcing.journal.schema.SchemaVersion;
import dev.lectern.eventsourcing.journal.schema.UpcastContext;
import dev.lectern.eventsourcing.journal.schema.UpcastTrace;
import dev.lectern.eventsourcing.tenancy.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.Schema;

/** The histories and the codec as the application assembles them. */
public final class TestHistories {
    public static final List<History> ALL =
            Lectern.AGGREGATES.stream().map(AggregateType::history).toList();

    /** The context of an event whose upcasters use nothing but the event itself. */
    public static final UpcastContext ALONE = new UpcastContext(
            new SchemaVersion("Example", 1),
            new UUID(0, 1),
            Instant.EPOCH,
            () -> {
                throw new AssertionError("The policy was asked for.");
            },
            () -> {
                throw new AssertionError("The past was asked for.");
            });

    private TestHistories() {}

    /** Folds the streams of a category, with nothing looked up around them; empty if they have no state. */
    public static Optional<Decider<?, ?, ?>> decider(String category) {
        return Lectern.AGGREGATES.stream()
                .filter(aggregate -> aggregate.category().equals(category))
                .<Decider<?, ?, ?>>mapMulti((aggregate, found) -> {
                    if (aggregate.decider() != null) found.accept(aggregate.decider());
                })
                .findFirst();
    }

    /** A stream with these events, as the journal would read it. */
    public static StreamHistory read(StreamId stream, Event... events) {
        var recorded = new ArrayList<Recorded>();
        for (Event event : events) recorded.add(new Recorded(stored(stream, recorded.size() + 1), 0, event));
        return new StreamHistory(events.length, events.length, recorded);
    }

    /**
     * The events that each of one stream's stored events reads as: none, one or several. They were stored an hour after
     * each other.
     */
    public static List<List<Event>> upToDate(EventCodec codec, TenantPolicy policy, List<Payload> stream) {
        StreamReader reader = reader(codec, policy);
        var events = new ArrayList<List<Event>>();
        for (Payload payload : stream)
            events.add(reader.next(stored(payload, events.size() + 1)).stream()
                    .map(Recorded::event)
                    .toList());
        return events;
    }

    /** The upcast trace of the last of these stored events. */
    public static UpcastTrace trace(EventCodec codec, TenantPolicy policy, List<Payload> stream) {
        StreamReader reader = reader(codec, policy);
        for (Payload payload : stream.subList(0, stream.size() - 1))
            reader.next(stored(payload, stream.indexOf(payload) + 1));
        return reader.trace(stored(stream.getLast(), stream.size()));
    }

    /** The same payloads as stored events, as the journal would return them. */
    public static List<Stored> stored(List<Payload> stream) {
        var stored = new ArrayList<Stored>();
        for (Payload payload : stream) stored.add(stored(payload, stored.size() + 1));
        return stored;
    }

    private static StreamReader reader(EventCodec codec, TenantPolicy policy) {
        return new StreamReader(codec, () -> policy, (from, before) -> List.of());
    }

    private static Stored stored(Payload payload, int version) {
        var stream = new StreamId("example", new UUID(0, 1));
        var metadata = new Metadata(null, null, Channel.SYSTEM, stream.id(), null);
        return new Stored(
                version,
                stream,
                version,
                new UUID(1, version),
                Instant.parse("2020-03-01T08:00:00Z").plus(Duration.ofHours(version)),
                payload.schema(),
                payload.bytes(),
                metadata);
    }

    private static Stored stored(StreamId stream, int version) {
        var metadata = new Metadata(null, null, Channel.SYSTEM, stream.id(), null);
        var schema = new EventSchema(new SchemaVersion("Example", 1), Schema.create(Schema.Type.NULL));
        return new Stored(version, stream, version, UUID.randomUUID(), Instant.EPOCH, schema, new byte[0], metadata);
    }

    public static EventCodec codec() {
        return Lectern.codec();
    }
}

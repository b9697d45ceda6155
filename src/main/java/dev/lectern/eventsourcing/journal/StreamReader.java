package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.schema.CannotUpcast;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.EventCodec.Decoded;
import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.eventsourcing.journal.schema.PriorEvents;
import dev.lectern.eventsourcing.journal.schema.UpcastAttempt;
import dev.lectern.eventsourcing.journal.schema.UpcastContext;
import dev.lectern.eventsourcing.journal.schema.UpcastTrace;
import dev.lectern.eventsourcing.journal.schema.VersionedFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Upcasts events of one stream, in the order of their versions, beginning at any version. An upcaster may ask for the
 * stream's prior events; it always gets all of them from the first event on. Those that were not read here are fetched
 * when they are first asked for.
 */
final class StreamReader {
    private final EventCodec codec;
    private final Supplier<TenantPolicy> policy;
    private final IntFunction<List<Stored>> before;
    private final Map<Integer, Stored> known = new HashMap<>();
    private final List<Read> read = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<VersionedFields> older = new ArrayList<>();
    private final List<Integer> olderTo = new ArrayList<>();

    /** @param eventsTo how many events the stream reads as, up to and including this one */
    private record Read(Stored stored, Decoded decoded, int eventsTo) {}

    /** @param before fetches the stream's events before a version, from the first one on */
    StreamReader(EventCodec codec, Supplier<TenantPolicy> policy, IntFunction<List<Stored>> before) {
        this.codec = codec;
        this.policy = policy;
        this.before = before;
    }

    /**
     * Reads the next event.
     *
     * @return the events that it reads as: one, several, or none
     * @throws Unreadable if its bytes cannot be decoded or upcast
     */
    List<Recorded> next(Stored stored) {
        known.put(stored.version(), stored);
        Decoded decoded = decode(stored);
        if (stored.version() == read.size() + 1) {
            add(stored, decoded);
            known.remove(stored.version());
        }
        var recorded = new ArrayList<Recorded>(decoded.events().size());
        for (Event event : decoded.events()) recorded.add(new Recorded(stored, recorded.size(), event));
        return recorded;
    }

    /** The steps by which an event is upcast, also if {@link #next} would decode the event without making them. */
    UpcastTrace trace(Stored stored) {
        known.put(stored.version(), stored);
        try {
            return codec.trace(new Payload(stored.schema(), stored.payload()), around(stored));
        } catch (IOException | CannotUpcast e) {
            throw new Unreadable(stored, e);
        }
    }

    /** The steps by which an event is upcast, as far as they succeed. The event need not be in the journal. */
    UpcastAttempt attempt(Stored stored) {
        known.put(stored.version(), stored);
        return codec.attempt(new Payload(stored.schema(), stored.payload()), around(stored));
    }

    private Decoded decode(Stored stored) {
        try {
            return codec.decode(new Payload(stored.schema(), stored.payload()), around(stored));
        } catch (IOException | CannotUpcast e) {
            throw new Unreadable(stored, e);
        }
    }

    private UpcastContext around(Stored stored) {
        return new UpcastContext(
                stored.schema().id(), stored.eventId(), stored.occurredAt(), policy, () -> past(stored.version() - 1));
    }

    private void add(Stored stored, Decoded decoded) {
        events.addAll(decoded.events());
        read.add(new Read(stored, decoded, events.size()));
    }

    private PriorEvents past(int version) {
        while (read.size() < version) {
            Stored next = known(read.size() + 1);
            add(next, decode(next));
        }
        int count = version == 0 ? 0 : read.get(version - 1).eventsTo();
        return new PriorEvents(List.copyOf(events.subList(0, count)), () -> older(version));
    }

    private Stored known(int version) {
        Stored stored = known.get(version);
        if (stored != null) return stored;
        int first = Collections.min(known.keySet());
        int missing =
                version < first ? first : Collections.max(known.keySet()); // the latter: events between were not read
        for (Stored earlier : before.apply(missing)) known.put(earlier.version(), earlier);
        stored = known.get(version);
        if (stored == null)
            throw new IllegalStateException("Version " + version + " of a stream is not in the journal.");
        return stored;
    }

    /**
     * The older versions of the stream's events up to a version. Each event is traced once, in order, so that the prior
     * events that its own upcasters ask for have been traced before it.
     */
    private List<VersionedFields> older(int version) {
        while (olderTo.size() < version) {
            Read next = read.get(olderTo.size());
            UpcastTrace trace = next.decoded.trace();
            older.addAll((trace == null ? trace(next.stored) : trace).older());
            olderTo.add(older.size());
        }
        return version == 0 ? List.of() : List.copyOf(older.subList(0, olderTo.get(version - 1)));
    }
}

package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.schema.CannotUpcast;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.EventCodec.Decoded;
import dev.lectern.eventsourcing.journal.schema.EventSchema;
import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.eventsourcing.journal.schema.PriorEvents;
import dev.lectern.eventsourcing.journal.schema.StreamPast;
import dev.lectern.eventsourcing.journal.schema.UpcastAttempt;
import dev.lectern.eventsourcing.journal.schema.UpcastContext;
import dev.lectern.eventsourcing.journal.schema.UpcastTrace;
import dev.lectern.eventsourcing.journal.schema.VersionedFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Upcasts events of one stream, in the order of their versions, beginning at any version. An upcaster may ask for the
 * stream's prior events; it always gets all of them from the first event on. Those that were not read here are fetched
 * when they are first asked for, and each is fetched and read once.
 */
final class StreamReader {
    private final EventCodec codec;
    private final Supplier<TenantPolicy> policy;
    private final Fetch fetch;
    private final TreeMap<Integer, Stored> ahead = new TreeMap<>(); // known, but not yet in the past
    private final List<Read> read = new ArrayList<>();
    private final StreamPast past = new StreamPast(this::older);

    /** @param trace null if the bytes were read directly into the newest record */
    private record Read(Stored stored, @Nullable UpcastTrace trace) {}

    interface Fetch {
        /** The stream's events from one version on and before another, as far as they exist. */
        List<Stored> events(int from, int before);
    }

    StreamReader(EventCodec codec, Supplier<TenantPolicy> policy, Fetch fetch) {
        this.codec = codec;
        this.policy = policy;
        this.fetch = fetch;
    }

    /**
     * Reads the next event.
     *
     * @return the events that it reads as: one, several, or none
     * @throws Unreadable if its bytes cannot be decoded or upcast
     */
    List<Recorded> next(Stored stored) {
        know(stored);
        Decoded decoded = decode(stored);
        if (stored.version() == past.version() + 1) add(stored, decoded);
        var recorded = new ArrayList<Recorded>(decoded.events().size());
        for (Event event : decoded.events()) recorded.add(new Recorded(stored, recorded.size(), event));
        return recorded;
    }

    /** The steps by which an event is upcast, also if {@link #next} would decode the event without making them. */
    UpcastTrace trace(Stored stored) {
        know(stored);
        try {
            return codec.trace(payload(stored), around(stored));
        } catch (IOException | CannotUpcast e) {
            throw new Unreadable(stored, e);
        }
    }

    /** The steps by which an event is upcast, as far as they succeed. The event need not be in the journal. */
    UpcastAttempt attempt(Stored stored) {
        know(stored);
        return codec.attempt(payload(stored), around(stored));
    }

    private Decoded decode(Stored stored) {
        try {
            return codec.decode(payload(stored), around(stored));
        } catch (IOException | CannotUpcast e) {
            throw new Unreadable(stored, e);
        }
    }

    private static Payload payload(Stored stored) {
        return new Payload(stored.schema(), stored.payload());
    }

    private UpcastContext around(Stored stored) {
        return new UpcastContext(
                stored.schema().id(), stored.eventId(), stored.occurredAt(), policy, () -> before(stored.version()));
    }

    private void know(Stored stored) {
        if (stored.version() > past.version()) ahead.put(stored.version(), stored);
    }

    private void add(Stored stored, Decoded decoded) {
        ahead.remove(stored.version());
        read.add(new Read(stored, decoded.trace()));
        past.add(decoded.events());
    }

    private PriorEvents before(int version) {
        while (past.version() < version - 1) {
            Stored next = known(past.version() + 1);
            add(next, decode(next));
        }
        return past.before(version);
    }

    /** Fetches the event if it is not known, with all up to the last known one, or as many as were read already. */
    private Stored known(int version) {
        if (!ahead.containsKey(version))
            for (Stored each : fetch.events(version, Math.max(ahead.lastKey(), 2 * version)))
                ahead.putIfAbsent(each.version(), each);
        Stored stored = ahead.get(version);
        if (stored == null)
            throw new IllegalStateException("Version " + version + " of a stream is not in the journal.");
        return stored;
    }

    /** The older versions of an event that was read. An event that was written as it is today had none. */
    private List<VersionedFields> older(int version) {
        Read each = read.get(version - 1);
        if (each.trace != null) return each.trace.older();
        EventSchema written = each.stored.schema();
        if (written.version() == codec.schemas().newest(written.type()).version()) return List.of();
        return trace(each.stored).older();
    }
}

package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.UpcastTrace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Reads stored events of one tenant, in the order of their positions, in each of the ways in which the application may
 * read them.
 */
public final class TestReaders {
    private final EventCodec codec;
    private final TenantPolicy policy;
    private final List<Stored> stored;

    public TestReaders(EventCodec codec, TenantPolicy policy, List<Stored> stored) {
        this.codec = codec;
        this.policy = policy;
        this.stored = stored;
    }

    /** Reads each stream by itself, from its first event on, as a command does. */
    public Map<Stored, Outcome> streamByStream() {
        var outcomes = new HashMap<Stored, Outcome>();
        stored.stream().map(Stored::stream).distinct().forEach(stream -> {
            StreamReader reader = new StreamReader(codec, () -> policy, (from, before) -> List.of());
            for (Stored event : of(stream)) outcomes.put(event, Outcome.of(() -> reader.next(event)));
        });
        return outcomes;
    }

    /** Reads up to this many events after a position; earlier events are fetched when an upcaster asks for them. */
    public Map<Stored, Outcome> inOrder(int after, int limit) {
        var readers = new HashMap<StreamId, StreamReader>();
        var outcomes = new HashMap<Stored, Outcome>();
        for (Stored event : stored.stream().skip(after).limit(limit).toList())
            outcomes.put(event, Outcome.of(() -> reader(readers, event).next(event)));
        return outcomes;
    }

    /** Reads only the events that are wanted. */
    public Map<Stored, Outcome> some(Predicate<Stored> wanted) {
        var readers = new HashMap<StreamId, StreamReader>();
        var outcomes = new HashMap<Stored, Outcome>();
        for (Stored event : stored.stream().filter(wanted).toList())
            outcomes.put(event, Outcome.of(() -> reader(readers, event).next(event)));
        return outcomes;
    }

    /** Reads as a view does, which stops at the first event that cannot be read. */
    public List<Recorded> untilUnreadable() {
        var readers = new HashMap<StreamId, StreamReader>();
        var recorded = new ArrayList<Recorded>();
        try {
            for (Stored event : stored) recorded.addAll(reader(readers, event).next(event));
        } catch (Unreadable e) {
            return recorded;
        }
        return recorded;
    }

    /** The upcast trace of one event, with nothing read before it. */
    public UpcastTrace trace(Stored event) {
        return reader(new HashMap<>(), event).trace(event);
    }

    private StreamReader reader(Map<StreamId, StreamReader> readers, Stored event) {
        return readers.computeIfAbsent(
                event.stream(),
                stream -> new StreamReader(codec, () -> policy, (from, before) -> fetched(stream, from, before)));
    }

    private List<Stored> fetched(StreamId stream, int from, int before) {
        return of(stream).stream()
                .filter(event -> from <= event.version() && event.version() < before)
                .toList();
    }

    private List<Stored> of(StreamId stream) {
        var events = new ArrayList<Stored>();
        for (Stored event : stored) if (event.stream().equals(stream)) events.add(event);
        return events;
    }
}

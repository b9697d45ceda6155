package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.UpcastAttempt;
import dev.lectern.eventsourcing.journal.schema.UpcastTrace;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Upcasts stored events of one tenant to the newest versions. The events may be of any streams, those of each stream in
 * the order of their versions. The result does not depend on where reading began: earlier events that an upcaster asks
 * for are fetched.
 */
public final class JournalReader {
    private final Map<StreamId, StreamReader> streams = new HashMap<>();
    private final TenantId tenant;
    private final EventCodec codec;
    private final JournalTable table;
    private final Supplier<TenantPolicy> policy;

    JournalReader(TenantId tenant, EventCodec codec, JournalTable table, Supplier<TenantPolicy> policy) {
        this.tenant = tenant;
        this.codec = codec;
        this.table = table;
        this.policy = policy;
    }

    /**
     * Reads the next event.
     *
     * @return the events that it reads as: one, several, or none
     * @throws Unreadable if its bytes cannot be decoded or upcast
     */
    public List<Recorded> next(Stored stored) {
        return stream(stored.stream()).next(stored);
    }

    /**
     * The steps by which an event is upcast.
     *
     * @throws Unreadable if its bytes cannot be decoded or upcast
     */
    public UpcastTrace trace(Stored stored) {
        return stream(stored.stream()).trace(stored);
    }

    /**
     * The steps by which an event is upcast, as far as they succeed. The event need not be in the journal: it may take
     * the place of a stored event, or follow the stream's last event.
     */
    public UpcastAttempt attempt(Stored stored) {
        return stream(stored.stream()).attempt(stored);
    }

    List<Recorded> all(List<Stored> stored) {
        var recorded = new ArrayList<Recorded>(stored.size());
        for (Stored event : stored) recorded.addAll(next(event));
        return recorded;
    }

    private StreamReader stream(StreamId stream) {
        return streams.computeIfAbsent(
                stream,
                id -> new StreamReader(
                        codec, policy, (from, before) -> table.stream(tenant, id, from - 1, before - from)));
    }
}

package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.TenantPolicy;
import dev.lectern.eventsourcing.journal.schema.UpcastAttempt;
import dev.lectern.eventsourcing.journal.schema.UpcastTrace;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Reads stored events of one tenant, of any streams, each stream's in their order. What an event reads as does not depend on where this began. */
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
     * @return what the event reads as: one event, several, or none
     * @throws Unreadable if no way leads from its bytes to today
     */
    public List<Recorded> next(Stored stored) {
        return stream(stored.stream()).next(stored);
    }

    /**
     * The event's way to today.
     *
     * @throws Unreadable likewise
     */
    public UpcastTrace trace(Stored stored) {
        return stream(stored.stream()).trace(stored);
    }

    /** The same, as far as it leads; also of an event that stands in the stream in thought only, in its place or after its last. */
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
                stream, id -> new StreamReader(codec, policy, version -> table.before(tenant, id, version)));
    }
}

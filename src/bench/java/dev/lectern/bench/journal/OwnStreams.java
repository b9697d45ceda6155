package dev.lectern.bench.journal;

import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.util.List;

/** One caller's streams, which nobody else writes to: twenty events in the one, then the next, at the next tenant. */
final class OwnStreams {
    static final int LENGTH = 20;

    private final List<TenantId> tenants;
    private int next;
    private TenantId tenant;
    private StreamId stream;
    private int version;

    OwnStreams(List<TenantId> tenants, int caller) {
        this.tenants = tenants;
        this.next = caller;
        this.tenant = tenants.getFirst();
        this.stream = new StreamId("person", Events.id());
        this.version = LENGTH;
    }

    /** Goes on to the event that is written next. */
    void advance() {
        if (version == LENGTH) {
            tenant = tenants.get(next++ % tenants.size());
            stream = new StreamId("person", Events.id());
            version = 0;
        }
        version++;
    }

    TenantId tenant() {
        return tenant;
    }

    StreamId stream() {
        return stream;
    }

    /** Of the event that is written next, counted from 1. */
    int version() {
        return version;
    }
}

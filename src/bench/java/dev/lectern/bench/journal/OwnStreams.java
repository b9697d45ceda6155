package dev.lectern.bench.journal;

import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.util.List;

/**
 * The streams of one caller, to which no other caller writes: twenty events in one stream, then the next stream, at the
 * next tenant.
 */
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

    /** Advances to the next event to write. */
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

    /** The version of the next event to write, counted from 1. */
    int version() {
        return version;
    }
}

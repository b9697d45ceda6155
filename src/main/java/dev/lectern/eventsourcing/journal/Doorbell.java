package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.tenancy.TenantId;

/** Rung after each commit: this tenant has new events. A hint and no more: a lost ring is repaired by the sweep. It must not fail its caller. */
public interface Doorbell {
    void ring(TenantId tenant);
}

package dev.lectern.journal;

import dev.lectern.tenancy.TenantId;

/** Rung after each commit: this tenant has new events. A hint and no more: a lost ring is repaired by the sweep. It must not fail its caller. */
public interface Doorbell {
    void ring(TenantId tenant);
}

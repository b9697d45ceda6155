package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.tenancy.TenantId;

/**
 * Tells the subscriptions that a tenant has new events. {@link Journal} calls it after each append. It is only a hint:
 * if a message is lost, a poll finds the events.
 */
public interface Doorbell {
    /** Must not throw: the events are already committed. */
    void ring(TenantId tenant);
}

package dev.lectern.eventsourcing.journal;

import dev.lectern.eventsourcing.journal.schema.Event;

/** The first event of a tenant's journal. It says the tenant's policy, on which upcasters of all its events rely. */
public interface FirstEvent extends Event {
    TenantPolicy policy();
}

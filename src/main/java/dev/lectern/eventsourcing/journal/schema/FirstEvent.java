package dev.lectern.eventsourcing.journal.schema;

import dev.lectern.eventsourcing.journal.Event;

/** The event that a tenant's journal begins with. */
public interface FirstEvent extends Event {
    TenantPolicy policy();
}

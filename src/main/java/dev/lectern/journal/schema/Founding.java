package dev.lectern.journal.schema;

import dev.lectern.journal.Event;

/** The event that a tenant's journal begins with. */
public interface Founding extends Event {
    TenantPolicy policy();
}

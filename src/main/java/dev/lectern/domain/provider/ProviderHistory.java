package dev.lectern.domain.provider;

import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.History;

/** The schema history of the provider's events: all of them are still in their first version. */
public class ProviderHistory implements History {
    @Override
    public String category() {
        return "provider";
    }

    @Override
    public Class<? extends Event> events() {
        return ProviderEvent.class;
    }
}

package dev.lectern.domain.provider;

import dev.lectern.eventsourcing.journal.Event;
import dev.lectern.eventsourcing.journal.schema.History;
import jakarta.enterprise.context.Dependent;

/** The schema history of the provider's events: all of them are still in their first version. */
@Dependent
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

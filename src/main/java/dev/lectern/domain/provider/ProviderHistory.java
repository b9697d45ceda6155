package dev.lectern.domain.provider;

import dev.lectern.eventsourcing.journal.Event;
import dev.lectern.eventsourcing.journal.schema.History;

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

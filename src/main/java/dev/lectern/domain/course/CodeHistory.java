package dev.lectern.domain.course;

import dev.lectern.eventsourcing.journal.Event;
import dev.lectern.eventsourcing.journal.schema.History;

public class CodeHistory implements History {
    @Override
    public String category() {
        return "code";
    }

    @Override
    public Class<? extends Event> events() {
        return CodeEvent.class;
    }
}

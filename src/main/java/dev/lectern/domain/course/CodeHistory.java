package dev.lectern.domain.course;

import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.History;

/** The schema history of the course codes' events: they are still in their first version. */
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

package dev.lectern.session;

import dev.lectern.journal.Event;
import dev.lectern.journal.schema.History;
import jakarta.enterprise.context.Dependent;

@Dependent
public class SessionHistory implements History {
    @Override
    public String category() {
        return "session";
    }

    @Override
    public Class<? extends Event> events() {
        return SessionEvent.class;
    }
}

package dev.lectern.course;

import dev.lectern.journal.Event;
import dev.lectern.journal.schema.History;
import jakarta.enterprise.context.Dependent;

@Dependent
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

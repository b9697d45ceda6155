package dev.lectern.course;

import dev.lectern.journal.Event;
import dev.lectern.journal.schema.History;
import jakarta.enterprise.context.Dependent;

@Dependent
public class CourseHistory implements History {
    @Override
    public String category() {
        return "course";
    }

    @Override
    public Class<? extends Event> events() {
        return CourseEvent.class;
    }
}

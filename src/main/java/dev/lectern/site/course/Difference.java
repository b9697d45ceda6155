package dev.lectern.site.course;

import dev.lectern.domain.course.CourseText;
import java.io.Serializable;
import java.util.List;

/** One part of a course's text as somebody saved it and as somebody else typed it. */
public record Difference(String part, String saved, String mine) implements Serializable {

    static List<Difference> between(CourseText saved, CourseText mine) {
        return List.of(
                new Difference("Title", saved.title(), mine.title()),
                new Difference("Summary", saved.summary(), mine.summary()),
                new Difference("Goals", saved.goals(), mine.goals()),
                new Difference("Audience", saved.audience(), mine.audience()),
                new Difference("Agenda", saved.agenda(), mine.agenda()),
                new Difference("Half days", String.valueOf(saved.halfDays()), String.valueOf(mine.halfDays())),
                new Difference(
                        "Laptop",
                        saved.laptopsRequired() ? "required" : "not needed",
                        mine.laptopsRequired() ? "required" : "not needed"),
                new Difference("Tags", String.join(", ", saved.tags()), String.join(", ", mine.tags())));
    }

    /** The class and the word of it: same, added, changed or gone. */
    public String word() {
        if (saved.equals(mine)) return "same";
        if (saved.isEmpty()) return "added";
        return mine.isEmpty() ? "gone" : "changed";
    }
}

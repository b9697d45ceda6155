package dev.lectern.site.course;

import dev.lectern.domain.course.CourseText;
import java.io.Serializable;
import java.util.List;

/** One part of a course's text in two versions: as another person saved it and as it was typed here. */
public record TextDifference(String part, String saved, String mine) implements Serializable {

    static List<TextDifference> between(CourseText saved, CourseText mine) {
        return List.of(
                new TextDifference("Title", saved.title(), mine.title()),
                new TextDifference("Summary", saved.summary(), mine.summary()),
                new TextDifference("Goals", saved.goals(), mine.goals()),
                new TextDifference("Audience", saved.audience(), mine.audience()),
                new TextDifference("Agenda", saved.agenda(), mine.agenda()),
                new TextDifference("Half days", String.valueOf(saved.halfDays()), String.valueOf(mine.halfDays())),
                new TextDifference(
                        "Laptop",
                        saved.laptopsRequired() ? "required" : "not needed",
                        mine.laptopsRequired() ? "required" : "not needed"),
                new TextDifference("Tags", String.join(", ", saved.tags()), String.join(", ", mine.tags())));
    }

    /**
     * How the part differs: {@code same}, {@code added}, {@code changed} or {@code gone}. It is the word on the page
     * and the CSS class.
     */
    public String word() {
        if (saved.equals(mine)) return "same";
        if (saved.isEmpty()) return "added";
        return mine.isEmpty() ? "gone" : "changed";
    }
}

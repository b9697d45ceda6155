package dev.lectern.domain.course;

import dev.lectern.eventsourcing.journal.Refused;
import dev.lectern.eventsourcing.journal.TextRules;
import java.util.List;

/**
 * The description of a course.
 *
 * @param halfDays the duration in half days
 */
public record CourseText(
        String title,
        String summary,
        String goals,
        String audience,
        int halfDays,
        boolean laptopsRequired,
        List<String> tags,
        String agenda) {
    private static final int LONGEST = 20_000;
    private static final int MOST_TAGS = 20;

    /** @throws Refused if a text is too long or contains characters that are not text */
    CourseText checked() {
        if (tags.size() > MOST_TAGS) throw new Refused("A course has at most " + MOST_TAGS + " tags.");
        return new CourseText(
                TextRules.line(title, 200, "A title"),
                TextRules.text(summary, 1_000, "A summary"),
                TextRules.text(goals, LONGEST, "The goals"),
                TextRules.text(audience, LONGEST, "The audience"),
                halfDays,
                laptopsRequired,
                tags.stream().map(tag -> TextRules.line(tag, 60, "A tag")).toList(),
                TextRules.text(agenda, LONGEST, "The agenda"));
    }

    /** @throws Refused if a part of it still contains a placeholder */
    void requireFinished() {
        TextRules.finished(title, "The title");
        TextRules.finished(summary, "The summary");
        TextRules.finished(goals, "The text of the goals");
        TextRules.finished(audience, "The text about the audience");
        TextRules.finished(agenda, "The agenda");
        for (String tag : tags) TextRules.finished(tag, "A tag");
    }

    public static CourseText titled(String title) {
        return new CourseText(title, "", "", "", 2, false, List.of(), "");
    }
}

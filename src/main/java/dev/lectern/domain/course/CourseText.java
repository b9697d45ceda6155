package dev.lectern.domain.course;

import dev.lectern.eventsourcing.journal.Checked;
import dev.lectern.eventsourcing.journal.Refused;
import java.util.List;

/**
 * What a course says of itself.
 *
 * @param halfDays how long it takes, counted in half days
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

    /** @throws Refused if a text is too long or holds what is no text */
    CourseText checked() {
        if (tags.size() > MOST_TAGS) throw new Refused("A course has at most " + MOST_TAGS + " tags.");
        return new CourseText(
                Checked.line(title, 200, "A title"),
                Checked.text(summary, 1_000, "A summary"),
                Checked.text(goals, LONGEST, "The goals"),
                Checked.text(audience, LONGEST, "The audience"),
                halfDays,
                laptopsRequired,
                tags.stream().map(tag -> Checked.line(tag, 60, "A tag")).toList(),
                Checked.text(agenda, LONGEST, "The agenda"));
    }

    /** @throws Refused if a part of it still holds a placeholder */
    void requireFinished() {
        Checked.finished(title, "The title");
        Checked.finished(summary, "The summary");
        Checked.finished(goals, "The text of the goals");
        Checked.finished(audience, "The text about the audience");
        Checked.finished(agenda, "The agenda");
        for (String tag : tags) Checked.finished(tag, "A tag");
    }

    public static CourseText titled(String title) {
        return new CourseText(title, "", "", "", 2, false, List.of(), "");
    }
}

package dev.lectern.course;

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

    public static CourseText titled(String title) {
        return new CourseText(title, "", "", "", 2, false, List.of(), "");
    }
}

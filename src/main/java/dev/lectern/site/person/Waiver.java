package dev.lectern.site.person;

import java.time.LocalDate;

/**
 * A prerequisite of a course that was waived for a person.
 *
 * @param course the title of the course
 * @param prerequisite the title of the course that it requires
 * @param validUntil the last day on which the waiver is valid
 * @param over whether that day has passed
 */
public record Waiver(String course, String prerequisite, String reason, LocalDate validUntil, boolean over) {}

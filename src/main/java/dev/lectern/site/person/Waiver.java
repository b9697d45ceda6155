package dev.lectern.site.person;

import java.time.LocalDate;

/**
 * Somebody was let off what a course requires.
 *
 * @param over whether its last day has passed
 */
public record Waiver(String course, String prerequisite, String reason, LocalDate validUntil, boolean over) {}

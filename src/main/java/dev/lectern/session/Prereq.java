package dev.lectern.session;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a learner stood to the course's prerequisites when the seat was taken; frozen in the event.
 *
 * @param missing the courses that were required and not shown
 * @param evidence in a few words, null if there was none
 */
public record Prereq(
        Status status, List<UUID> missing, @Nullable String evidence) {
    /** {@code UNKNOWN}: the course requires something, and what the learner brings was not checked. */
    public enum Status {
        NONE,
        MET,
        WAIVED,
        PENDING,
        UNKNOWN
    }

    public static Prereq unchecked(List<UUID> required) {
        return new Prereq(required.isEmpty() ? Status.NONE : Status.UNKNOWN, required, null);
    }
}

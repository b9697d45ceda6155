package dev.lectern.domain.session;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a learner stood to the course's prerequisites when the seat was taken; frozen in the event.
 *
 * @param missing the courses that were required and not shown
 * @param evidence in a few words, null if there was none
 */
public record PrerequisiteRecord(
        Status status, List<UUID> missing, @Nullable String evidence) {
    /** {@code PENDING}: the seat is not named yet. {@code UNKNOWN}: taken at a time when nobody checked. */
    public enum Status {
        NONE,
        MET,
        WAIVED,
        PENDING,
        UNKNOWN
    }

    public static final PrerequisiteRecord NONE = new PrerequisiteRecord(Status.NONE, List.of(), null);

    /** Of somebody not known yet, or who has not shown what the course requires. */
    public static PrerequisiteRecord pending(List<UUID> required) {
        return required.isEmpty() ? NONE : new PrerequisiteRecord(Status.PENDING, required, null);
    }
}

package dev.lectern.domain.session;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A learner's standing on the course's prerequisites at the time when the seat was taken. It is recorded in the event
 * and does not change afterwards.
 *
 * @param missing the required courses for which the learner has no certificate. With {@code WAIVED}, these were waived.
 *     With {@code PENDING}, these were not waived; if no learner is named, they are all required courses.
 * @param evidence a short text; null if there is none
 */
public record PrerequisiteRecord(
        Status status, List<UUID> missing, @Nullable String evidence) {
    /**
     * {@code PENDING}: the learner is not named yet, or lacks required courses. {@code UNKNOWN}: the seat was taken at
     * a time when nobody checked.
     */
    public enum Status {
        NONE,
        MET,
        WAIVED,
        PENDING,
        UNKNOWN
    }

    public static final PrerequisiteRecord NONE = new PrerequisiteRecord(Status.NONE, List.of(), null);

    /** For a learner who is not named yet, or who has not shown that they took the required courses. */
    public static PrerequisiteRecord pending(List<UUID> required) {
        return required.isEmpty() ? NONE : new PrerequisiteRecord(Status.PENDING, required, null);
    }
}

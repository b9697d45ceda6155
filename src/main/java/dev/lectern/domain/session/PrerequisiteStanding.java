package dev.lectern.domain.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A learner's standing on the prerequisites of a course.
 *
 * @param required the courses that the course requires
 * @param learner the record of it for the event by which the learner takes a seat
 * @param missingTitles the titles of the required courses that are neither shown nor waived
 */
public record PrerequisiteStanding(List<UUID> required, PrerequisiteRecord learner, List<String> missingTitles) {
    public static final PrerequisiteStanding NOTHING_REQUIRED =
            new PrerequisiteStanding(List.of(), PrerequisiteRecord.NONE, List.of());

    /** For a seat that has no named learner yet. */
    public static PrerequisiteStanding ofNobody(List<UUID> required) {
        return new PrerequisiteStanding(required, PrerequisiteRecord.pending(required), List.of());
    }

    /**
     * @param required titles by course
     * @param shown the evidence by course: “Certificate of 12 March 2026”
     * @param waived the reason by course
     */
    public static PrerequisiteStanding of(
            Map<UUID, String> required, Map<UUID, String> shown, Map<UUID, String> waived) {
        if (required.isEmpty()) return NOTHING_REQUIRED;
        List<UUID> all = List.copyOf(required.keySet());
        List<UUID> notShown = all.stream().filter(id -> !shown.containsKey(id)).toList();
        List<UUID> missing =
                notShown.stream().filter(id -> !waived.containsKey(id)).toList();
        if (!missing.isEmpty())
            return new PrerequisiteStanding(
                    all,
                    new PrerequisiteRecord(PrerequisiteRecord.Status.PENDING, missing, null),
                    missing.stream()
                            .map(id -> Objects.requireNonNull(required.get(id)))
                            .toList());
        var evidence = new ArrayList<String>();
        for (UUID id : all)
            evidence.add(Objects.requireNonNull(shown.containsKey(id) ? shown.get(id) : waived.get(id)));
        PrerequisiteRecord.Status status =
                notShown.isEmpty() ? PrerequisiteRecord.Status.MET : PrerequisiteRecord.Status.WAIVED;
        return new PrerequisiteStanding(
                all, new PrerequisiteRecord(status, notShown, String.join("; ", evidence)), List.of());
    }

    /** @throws MissingPrerequisites unless the learner has taken, or was exempted from, all required courses */
    PrerequisiteRecord fulfilled() {
        if (learner.status() != PrerequisiteRecord.Status.PENDING) return learner;
        throw new MissingPrerequisites(learner.missing(), missingTitles);
    }

    /** For a further seat whose learner is not named yet. */
    PrerequisiteRecord unnamed() {
        return PrerequisiteRecord.pending(required);
    }
}

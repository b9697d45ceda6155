package dev.lectern.domain.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * How somebody stands to what a course builds on.
 *
 * @param required the courses that come before this one
 * @param learner as it is frozen in the event of taking a seat
 * @param missingTitles what is neither shown nor waived, by name
 */
public record PrerequisiteStanding(List<UUID> required, PrerequisiteRecord learner, List<String> missingTitles) {
    public static final PrerequisiteStanding NOTHING_REQUIRED =
            new PrerequisiteStanding(List.of(), PrerequisiteRecord.NONE, List.of());

    /** Of a seat that is not named yet. */
    public static PrerequisiteStanding ofNobody(List<UUID> required) {
        return new PrerequisiteStanding(required, PrerequisiteRecord.pending(required), List.of());
    }

    /**
     * @param required titles by course
     * @param shown by course, how: “Certificate of 12 March 2026”
     * @param waived by course, why
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

    /** @throws MissingPrerequisites unless the learner has, or was let off, all that is required */
    PrerequisiteRecord fulfilled() {
        if (learner.status() != PrerequisiteRecord.Status.PENDING) return learner;
        throw new MissingPrerequisites(learner.missing(), missingTitles);
    }

    /** Of a further seat, whose learner is not known yet. */
    PrerequisiteRecord unnamed() {
        return PrerequisiteRecord.pending(required);
    }
}

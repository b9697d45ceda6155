package dev.lectern.domain.course;

import dev.lectern.eventsourcing.journal.Refused;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the decisions of a course need besides its own stream: other courses, read for each command.
 *
 * @param codeTakenBy the course that has the wanted code
 * @param courses the courses on which this one would build, directly or indirectly
 */
public record Curriculum(Optional<UUID> codeTakenBy, Map<UUID, Known> courses) {

    /** For commands that concern no other course. */
    public static final Curriculum NOT_ASKED = new Curriculum(Optional.empty(), Map.of());

    /** Another course: its title, and the courses that it requires. */
    public record Known(String title, List<UUID> required) {}

    /** @throws Refused if one of the required courses does not exist or itself builds on the given course */
    void requireAcyclic(UUID course, List<UUID> required) {
        for (UUID id : required) {
            Known before = courses.get(id);
            if (before == null) throw new Refused("One of these courses is not here any more. Open the page anew.");
            if (reaches(id, course))
                throw new Refused("“" + before.title() + "” builds on this course already, so this course cannot"
                        + " build on it.");
        }
    }

    private boolean reaches(UUID from, UUID course) {
        var ahead = new ArrayDeque<>(List.of(from));
        var seen = new HashSet<UUID>();
        while (!ahead.isEmpty()) {
            UUID next = ahead.remove();
            if (next.equals(course)) return true;
            @Nullable Known known = courses.get(next);
            if (seen.add(next) && known != null) ahead.addAll(known.required());
        }
        return false;
    }
}

package dev.lectern.domain.course;

import dev.lectern.domain.money.Money;
import dev.lectern.eventsourcing.journal.Command;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The commands to a course. */
public sealed interface CourseCommand extends Command {
    UUID courseId();

    record Draft(Instant at, UUID courseId, String code, String title, Locale language) implements CourseCommand {}

    /** @param basedOn the revision that was edited; if it is no longer the newest, the edit is stale */
    record Revise(Instant at, UUID courseId, int basedOn, CourseText text) implements CourseCommand {}

    record SetPrerequisites(Instant at, UUID courseId, List<UUID> required, List<UUID> recommended)
            implements CourseCommand {}

    /** @param listPrice null if the price is given on request */
    record Publish(
            Instant at,
            UUID courseId,
            int revision,
            @Nullable Money listPrice) implements CourseCommand {}

    /** @param successorId the course to take instead; null if there is none */
    record Retire(
            Instant at,
            UUID courseId,
            String reason,
            @Nullable UUID successorId) implements CourseCommand {}
}

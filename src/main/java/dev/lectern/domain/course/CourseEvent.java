package dev.lectern.domain.course;

import dev.lectern.domain.money.Money;
import dev.lectern.eventsourcing.journal.schema.Event;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events of a course. */
public sealed interface CourseEvent extends Event {

    record CourseDrafted(UUID courseId, String code, String title, Locale language) implements CourseEvent {}

    /** @param revision counts from 1 */
    record CourseRevised(
            int revision,
            String title,
            String summary,
            String goals,
            String audience,
            int halfDays,
            boolean laptopsRequired,
            List<String> tags,
            String agenda)
            implements CourseEvent {
        static CourseRevised of(int revision, CourseText t) {
            return new CourseRevised(
                    revision,
                    t.title(),
                    t.summary(),
                    t.goals(),
                    t.audience(),
                    t.halfDays(),
                    t.laptopsRequired(),
                    t.tags(),
                    t.agenda());
        }

        public CourseText text() {
            return new CourseText(title, summary, goals, audience, halfDays, laptopsRequired, tags, agenda);
        }
    }

    record CoursePrerequisitesSet(List<UUID> required, List<UUID> recommended) implements CourseEvent {}

    /** @param listPrice null if the price is given on request */
    record CoursePublished(int revision, @Nullable Money listPrice) implements CourseEvent {}

    /** The course leaves the catalogue; its sessions stay. */
    record CourseRetired(String reason, @Nullable UUID successorId) implements CourseEvent {}
}

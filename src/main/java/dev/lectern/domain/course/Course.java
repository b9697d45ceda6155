package dev.lectern.domain.course;

import dev.lectern.domain.course.CourseCommand.Draft;
import dev.lectern.domain.course.CourseCommand.Publish;
import dev.lectern.domain.course.CourseCommand.Retire;
import dev.lectern.domain.course.CourseCommand.Revise;
import dev.lectern.domain.course.CourseCommand.SetPrerequisites;
import dev.lectern.domain.course.CourseEvent.CourseDrafted;
import dev.lectern.domain.course.CourseEvent.CoursePrerequisitesSet;
import dev.lectern.domain.course.CourseEvent.CoursePublished;
import dev.lectern.domain.course.CourseEvent.CourseRetired;
import dev.lectern.domain.course.CourseEvent.CourseRevised;
import dev.lectern.domain.money.Money;
import dev.lectern.eventsourcing.journal.Decider;
import dev.lectern.eventsourcing.journal.NotFound;
import dev.lectern.eventsourcing.journal.Refused;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.TextRules;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The course aggregate: the text of a course in revisions, its prerequisites, its publication and its price. */
public sealed interface Course {
    int LONGEST_HALF_DAYS = 20;
    int LONGEST_REASON = 500;

    record None() implements Course {}

    /**
     * @param revision the revision that {@code text} is of; 0 until the course is first revised
     * @param published the revision that is in the catalogue; 0 if there is none
     */
    record Drafted(
            UUID id,
            int revision,
            CourseText text,
            List<UUID> required,
            List<UUID> recommended,
            int published,
            @Nullable Money listPrice)
            implements Course {}

    /** No longer offered. Sessions that are booked still take place. */
    record Retired(Drafted last, String reason) implements Course {}

    static Decider<Course, CourseCommand, CourseEvent> decider(Curriculum others) {
        return new Decider<>(
                "course",
                CourseEvent.class,
                new None(),
                Course::evolve,
                (course, command) -> decide(course, command, others));
    }

    static StreamId stream(UUID courseId) {
        return new StreamId("course", courseId);
    }

    private static List<CourseEvent> decide(Course course, CourseCommand command, Curriculum others) {
        return switch (course) {
            case None none -> {
                if (command instanceof Draft d) yield draft(d, others);
                throw new NotFound("There is no such course.");
            }
            case Drafted c ->
                switch (command) {
                    case Draft d ->
                        throw new Refused(
                                "This course exists already, as “" + c.text().title() + "”.");
                    case Revise r -> revise(c, r);
                    case SetPrerequisites s -> setPrerequisites(c, s, others);
                    case Publish p -> publish(c, p);
                    case Retire r -> retire(c, r);
                };
            case Retired r -> {
                if (command instanceof Retire) yield List.of();
                throw new Refused("This course is retired (" + r.reason() + "). Draft a new one instead.");
            }
        };
    }

    private static List<CourseEvent> draft(Draft d, Curriculum others) {
        if (d.code().isBlank()) throw new Refused("A course needs a code, such as CQRS-ES.");
        if (d.title().isBlank()) throw new Refused("A course needs a title.");
        if (others.codeTakenBy().isPresent())
            throw new Refused(d.code().strip() + " is the code of another course already. Choose another.");
        return List.of(new CourseDrafted(
                d.courseId(),
                TextRules.line(d.code(), 40, "A code"),
                TextRules.line(d.title(), 200, "A title"),
                d.language()));
    }

    private static List<CourseEvent> revise(Drafted course, Revise r) {
        if (r.basedOn() != course.revision())
            throw new StaleEdit("Somebody saved revision " + course.revision() + " while you were editing revision "
                    + r.basedOn() + ".");
        if (r.text().title().isBlank()) throw new Refused("A course needs a title.");
        if (r.text().halfDays() < 1 || r.text().halfDays() > LONGEST_HALF_DAYS)
            throw new Refused("A course takes between 1 and " + LONGEST_HALF_DAYS + " half days.");
        CourseText text = r.text().checked();
        if (text.equals(course.text()) && course.revision() > 0) return List.of();
        return List.of(CourseRevised.of(course.revision() + 1, text));
    }

    private static List<CourseEvent> setPrerequisites(Drafted course, SetPrerequisites set, Curriculum others) {
        if (set.required().contains(course.id()) || set.recommended().contains(course.id()))
            throw new Refused("A course cannot be its own prerequisite.");
        if (set.required().equals(course.required()) && set.recommended().equals(course.recommended()))
            return List.of();
        others.requireAcyclic(course.id(), set.required());
        return List.of(new CoursePrerequisitesSet(set.required(), set.recommended()));
    }

    private static List<CourseEvent> publish(Drafted course, Publish p) {
        if (course.revision() == 0) throw new Refused("There is nothing to publish yet: describe the course first.");
        if (p.revision() != course.revision())
            throw new StaleEdit("You looked at revision " + p.revision() + ", but revision " + course.revision()
                    + " is the newest. Read it, then publish it.");
        if (course.text().summary().isBlank())
            throw new Refused("A published course needs a summary: it is what the catalogue shows.");
        course.text().requireFinished();
        if (p.revision() == course.published() && Objects.equals(p.listPrice(), course.listPrice())) return List.of();
        return List.of(new CoursePublished(p.revision(), p.listPrice()));
    }

    private static List<CourseEvent> retire(Drafted course, Retire retire) {
        if (retire.reason().isBlank()) throw new Refused("Please give a reason: it stands in the history.");
        if (course.id().equals(retire.successorId()))
            throw new Refused("A retired course cannot be its own successor. Choose another or none.");
        return List.of(
                new CourseRetired(TextRules.line(retire.reason(), LONGEST_REASON, "A reason"), retire.successorId()));
    }

    private static Course evolve(Course course, CourseEvent event) {
        return switch (event) {
            case CourseDrafted e ->
                new Drafted(e.courseId(), 0, CourseText.titled(e.title()), List.of(), List.of(), 0, null);
            case CourseRevised e -> revised((Drafted) course, e);
            case CoursePrerequisitesSet e -> building((Drafted) course, e);
            case CoursePublished e -> published((Drafted) course, e);
            case CourseRetired e -> new Retired((Drafted) course, e.reason());
        };
    }

    private static Drafted revised(Drafted c, CourseRevised e) {
        return new Drafted(c.id(), e.revision(), e.text(), c.required(), c.recommended(), c.published(), c.listPrice());
    }

    private static Drafted building(Drafted c, CoursePrerequisitesSet e) {
        return new Drafted(c.id(), c.revision(), c.text(), e.required(), e.recommended(), c.published(), c.listPrice());
    }

    private static Drafted published(Drafted c, CoursePublished e) {
        return new Drafted(c.id(), c.revision(), c.text(), c.required(), c.recommended(), e.revision(), e.listPrice());
    }
}

package dev.lectern.course;

import dev.lectern.course.CourseCommand.Draft;
import dev.lectern.course.CourseCommand.Publish;
import dev.lectern.course.CourseCommand.Revise;
import dev.lectern.course.CourseCommand.SetPrerequisites;
import dev.lectern.course.CourseEvent.CourseDrafted;
import dev.lectern.course.CourseEvent.CoursePrerequisitesSet;
import dev.lectern.course.CourseEvent.CoursePublished;
import dev.lectern.course.CourseEvent.CourseRevised;
import dev.lectern.journal.Checked;
import dev.lectern.journal.Decider;
import dev.lectern.journal.NotFound;
import dev.lectern.journal.Refused;
import dev.lectern.journal.StreamId;
import dev.lectern.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A course in the catalogue: its text in revisions, what it builds on, and at which price it is published. */
public sealed interface Course {
    Decider<Course, CourseCommand, CourseEvent> DECIDER =
            new Decider<>("course", CourseEvent.class, new None(), Course::evolve, Course::decide);
    int LONGEST_HALF_DAYS = 20;

    record None() implements Course {}

    /**
     * @param revision of {@code text}, 0 until it is first revised
     * @param published the revision that is in the catalogue, 0 for none
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

    static StreamId stream(UUID courseId) {
        return new StreamId("course", courseId);
    }

    private static List<CourseEvent> decide(Course course, CourseCommand command) {
        return switch (course) {
            case None n ->
                switch (command) {
                    case Draft d -> draft(d);
                    case Revise r -> throw unknown();
                    case SetPrerequisites s -> throw unknown();
                    case Publish p -> throw unknown();
                };
            case Drafted c ->
                switch (command) {
                    case Draft d ->
                        throw new Refused(
                                "This course exists already, as “" + c.text().title() + "”.");
                    case Revise r -> revise(c, r);
                    case SetPrerequisites s -> setPrerequisites(c, s);
                    case Publish p -> publish(c, p);
                };
        };
    }

    private static List<CourseEvent> draft(Draft d) {
        if (d.code().isBlank()) throw new Refused("A course needs a code, such as CQRS-ES.");
        if (d.title().isBlank()) throw new Refused("A course needs a title.");
        return List.of(new CourseDrafted(
                d.courseId(),
                Checked.line(d.code(), 40, "A code"),
                Checked.line(d.title(), 200, "A title"),
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

    private static List<CourseEvent> setPrerequisites(Drafted course, SetPrerequisites set) {
        if (set.required().contains(course.id()) || set.recommended().contains(course.id()))
            throw new Refused("A course cannot be its own prerequisite.");
        if (set.required().equals(course.required()) && set.recommended().equals(course.recommended()))
            return List.of();
        return List.of(new CoursePrerequisitesSet(set.required(), set.recommended()));
    }

    private static List<CourseEvent> publish(Drafted course, Publish p) {
        if (course.revision() == 0) throw new Refused("There is nothing to publish yet: describe the course first.");
        if (p.revision() != course.revision())
            throw new StaleEdit("You looked at revision " + p.revision() + ", but revision " + course.revision()
                    + " is the newest. Read it, then publish it.");
        if (course.text().summary().isBlank())
            throw new Refused("A published course needs a summary: it is what the catalogue shows.");
        if (p.revision() == course.published() && java.util.Objects.equals(p.listPrice(), course.listPrice()))
            return List.of();
        return List.of(new CoursePublished(p.revision(), p.listPrice()));
    }

    private static Course evolve(Course course, CourseEvent event) {
        return switch (event) {
            case CourseDrafted e ->
                new Drafted(e.courseId(), 0, CourseText.titled(e.title()), List.of(), List.of(), 0, null);
            case CourseRevised e -> revised((Drafted) course, e);
            case CoursePrerequisitesSet e -> building((Drafted) course, e);
            case CoursePublished e -> published((Drafted) course, e);
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

    private static NotFound unknown() {
        return new NotFound("There is no such course.");
    }
}

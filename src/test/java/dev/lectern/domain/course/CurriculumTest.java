package dev.lectern.domain.course;

import static dev.lectern.domain.session.SessionFixture.AT;

import dev.lectern.domain.course.CourseCommand.SetPrerequisites;
import dev.lectern.domain.course.CourseEvent.CourseDrafted;
import dev.lectern.domain.course.CourseEvent.CoursePrerequisitesSet;
import dev.lectern.domain.course.Curriculum.Known;
import dev.lectern.eventsourcing.journal.Story;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CurriculumTest {
    private static final UUID CQRS = UUID.randomUUID();
    private static final UUID INTRODUCING = UUID.randomUUID();
    private static final UUID IMPLEMENTING = UUID.randomUUID();

    @Test
    void a_course_builds_on_others() {
        cqrs(Map.of(IMPLEMENTING, known("Implementing DDD", INTRODUCING), INTRODUCING, known("Introducing DDD")))
                .when(building(List.of(INTRODUCING, IMPLEMENTING), List.of()))
                .then(new CoursePrerequisitesSet(List.of(INTRODUCING, IMPLEMENTING), List.of()));
    }

    @Test
    void no_course_builds_on_one_that_builds_on_it() {
        cqrs(Map.of(INTRODUCING, known("Introducing DDD", CQRS)))
                .when(building(List.of(INTRODUCING), List.of()))
                .thenRefused("“Introducing DDD” builds on this course already");
    }

    @Test
    void nor_by_way_of_others() {
        cqrs(Map.of(IMPLEMENTING, known("Implementing DDD", INTRODUCING), INTRODUCING, known("Introducing DDD", CQRS)))
                .when(building(List.of(IMPLEMENTING), List.of()))
                .thenRefused("“Implementing DDD” builds on this course already");
    }

    @Test
    void a_circle_among_others_is_walked_once() {
        cqrs(Map.of(
                        IMPLEMENTING, known("Implementing DDD", INTRODUCING),
                        INTRODUCING, known("Introducing DDD", IMPLEMENTING)))
                .when(building(List.of(IMPLEMENTING), List.of()))
                .then(new CoursePrerequisitesSet(List.of(IMPLEMENTING), List.of()));
    }

    @Test
    void a_recommendation_may_go_both_ways() {
        cqrs(Map.of())
                .when(building(List.of(), List.of(INTRODUCING)))
                .then(new CoursePrerequisitesSet(List.of(), List.of(INTRODUCING)));
    }

    @Test
    void what_is_no_course_is_not_built_on() {
        cqrs(Map.of()).when(building(List.of(INTRODUCING), List.of())).thenRefused("is not here any more");
    }

    @Test
    void prerequisites_are_taken_away_again() {
        cqrs(Map.of())
                .and(new CoursePrerequisitesSet(List.of(INTRODUCING), List.of(IMPLEMENTING)))
                .when(building(List.of(), List.of(IMPLEMENTING)))
                .then(new CoursePrerequisitesSet(List.of(), List.of(IMPLEMENTING)));
        cqrs(Map.of(INTRODUCING, known("Introducing DDD")))
                .and(new CoursePrerequisitesSet(List.of(INTRODUCING), List.of(IMPLEMENTING)))
                .when(building(List.of(INTRODUCING), List.of()))
                .then(new CoursePrerequisitesSet(List.of(INTRODUCING), List.of()));
    }

    private static Story<Course, CourseCommand, CourseEvent> cqrs(Map<UUID, Known> courses) {
        return Story.given(
                Course.decider(new Curriculum(Optional.empty(), courses)),
                new CourseDrafted(CQRS, "CES", "CQRS & Event Sourcing", Locale.ENGLISH));
    }

    private static Known known(String title, UUID... required) {
        return new Known(title, List.of(required));
    }

    private static SetPrerequisites building(List<UUID> required, List<UUID> recommended) {
        return new SetPrerequisites(AT, CQRS, required, recommended);
    }
}

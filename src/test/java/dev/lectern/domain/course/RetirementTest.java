package dev.lectern.domain.course;

import static dev.lectern.domain.session.SessionFixture.AT;
import static dev.lectern.domain.session.SessionFixture.PRICE;

import dev.lectern.domain.course.CourseCommand.Draft;
import dev.lectern.domain.course.CourseCommand.Publish;
import dev.lectern.domain.course.CourseCommand.Retire;
import dev.lectern.domain.course.CourseCommand.Revise;
import dev.lectern.domain.course.CourseCommand.SetPrerequisites;
import dev.lectern.domain.course.CourseEvent.CourseDrafted;
import dev.lectern.domain.course.CourseEvent.CoursePublished;
import dev.lectern.domain.course.CourseEvent.CourseRetired;
import dev.lectern.domain.course.CourseEvent.CourseRevised;
import dev.lectern.eventsourcing.journal.Story;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RetirementTest {
    private static final UUID ID = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final CourseText TEXT = CourseText.titled("Introducing DDD");
    private static final CourseRetired RETIRED = new CourseRetired("Nobody asks", null);

    @Test
    void a_course_is_retired_once_with_a_reason_and_perhaps_a_successor() {
        drafted().when(new Retire(AT, ID, " Nobody asks ", OTHER)).then(new CourseRetired("Nobody asks", OTHER));
        drafted().when(new Retire(AT, ID, "Nobody asks", null)).then(RETIRED);
        drafted().when(new Retire(AT, ID, " ", null)).thenRefused("Please give a reason");
        drafted().when(new Retire(AT, ID, "x".repeat(501), null)).thenRefused("A reason has at most 500 characters");
        drafted().and(RETIRED).when(new Retire(AT, ID, "Again", null)).thenNothing();
    }

    @Test
    void no_course_follows_itself() {
        drafted().when(new Retire(AT, ID, "Nobody asks", ID)).thenRefused("cannot be its own successor");
    }

    @Test
    void what_is_retired_is_neither_edited_nor_published_nor_drafted_anew() {
        for (CourseCommand command : List.of(
                new Draft(AT, ID, "CES", "Title", Locale.ENGLISH),
                new Revise(AT, ID, 1, TEXT),
                new SetPrerequisites(AT, ID, List.of(), List.of()),
                new Publish(AT, ID, 1, PRICE))) {
            drafted()
                    .and(CourseRevised.of(1, TEXT), new CoursePublished(1, PRICE), RETIRED)
                    .when(command)
                    .thenRefused("This course is retired (Nobody asks). Draft a new one instead.");
        }
    }

    private static Story<Course, CourseCommand, CourseEvent> drafted() {
        return Story.given(
                Course.decider(Curriculum.NOT_ASKED), new CourseDrafted(ID, "IDDD", "Introducing DDD", Locale.ENGLISH));
    }
}

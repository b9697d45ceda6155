package dev.lectern.domain.course;

import static dev.lectern.domain.session.SessionFixture.AT;
import static dev.lectern.domain.session.SessionFixture.PRICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.domain.course.CourseCommand.Draft;
import dev.lectern.domain.course.CourseCommand.Publish;
import dev.lectern.domain.course.CourseCommand.Retire;
import dev.lectern.domain.course.CourseCommand.Revise;
import dev.lectern.domain.course.CourseCommand.SetPrerequisites;
import dev.lectern.domain.course.CourseEvent.CourseDrafted;
import dev.lectern.domain.course.CourseEvent.CoursePrerequisitesSet;
import dev.lectern.domain.course.CourseEvent.CoursePublished;
import dev.lectern.domain.course.CourseEvent.CourseRevised;
import dev.lectern.eventsourcing.journal.Story;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CourseTest {
    private static final UUID ID = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final Curriculum OTHERS =
            new Curriculum(Optional.empty(), Map.of(OTHER, new Curriculum.Known("Introducing DDD", List.of())));
    private static final CourseText TEXT = new CourseText(
            "CQRS & Event Sourcing", "In short.", "Goals", "Audience", 4, true, List.of("events"), "Agenda");
    private static final CourseDrafted DRAFTED = new CourseDrafted(ID, "CES", "CQRS & Event Sourcing", Locale.ENGLISH);
    private static final CourseRevised REVISED = CourseRevised.of(1, TEXT);

    @Test
    void a_course_is_drafted_with_a_code_and_a_title() {
        nothing()
                .when(new Draft(AT, ID, " CES ", " CQRS & Event Sourcing ", Locale.ENGLISH))
                .then(DRAFTED);
        nothing().when(new Draft(AT, ID, " ", "Title", Locale.ENGLISH)).thenRefused("needs a code");
        nothing().when(new Draft(AT, ID, "CES", " ", Locale.ENGLISH)).thenRefused("needs a title");
        drafted()
                .when(new Draft(AT, ID, "CES", "Title", Locale.ENGLISH))
                .thenRefused("exists already, as “CQRS & Event Sourcing”");
    }

    @Test
    void a_code_is_taken_once_however_it_is_written() {
        var taken = new Curriculum(Optional.of(OTHER), Map.of());
        Story.given(Course.decider(taken))
                .when(new Draft(AT, ID, " ces ", "Title", Locale.ENGLISH))
                .thenRefused("ces is the code of another course already. Choose another.");
        var tenant = new TenantId(UUID.randomUUID());
        assertThat(CodeEvent.stream(tenant, " ces ")).isEqualTo(CodeEvent.stream(tenant, "CES"));
        assertThat(CodeEvent.stream(new TenantId(UUID.randomUUID()), "CES"))
                .isNotEqualTo(CodeEvent.stream(tenant, "CES"));
    }

    @Test
    void a_code_and_a_title_fit_on_a_line() {
        nothing()
                .when(new Draft(AT, ID, "C".repeat(41), "Title", Locale.ENGLISH))
                .thenRefused("A code has at most 40 characters");
        nothing()
                .when(new Draft(AT, ID, "CES", "T".repeat(201), Locale.ENGLISH))
                .thenRefused("A title has at most 200 characters");
    }

    @Test
    void each_revision_follows_the_one_it_is_based_on() {
        drafted().when(new Revise(AT, ID, 0, TEXT)).then(REVISED);
        drafted()
                .and(REVISED)
                .when(new Revise(AT, ID, 1, titled("CQRS, newly told")))
                .then(CourseRevised.of(2, titled("CQRS, newly told")));
    }

    @Test
    void an_edit_of_an_older_revision_is_stale() {
        drafted()
                .and(REVISED)
                .when(new Revise(AT, ID, 0, titled("Mine")))
                .thenRefused("Somebody saved revision 1 while you were editing revision 0.");
    }

    @Test
    void saving_what_stands_there_already_changes_nothing() {
        drafted().and(REVISED).when(new Revise(AT, ID, 1, TEXT)).thenNothing();
        drafted()
                .when(new Revise(AT, ID, 0, CourseText.titled(DRAFTED.title())))
                .then(CourseRevised.of(1, CourseText.titled(DRAFTED.title())));
    }

    @Test
    void a_revision_has_a_title_and_a_length() {
        drafted().when(new Revise(AT, ID, 0, titled(" "))).thenRefused("needs a title");
        drafted().when(new Revise(AT, ID, 0, lasting(0))).thenRefused("between 1 and 20 half days");
        drafted().when(new Revise(AT, ID, 0, lasting(21))).thenRefused("between 1 and 20 half days");
        drafted().when(new Revise(AT, ID, 0, lasting(1))).then(CourseRevised.of(1, lasting(1)));
        drafted().when(new Revise(AT, ID, 0, lasting(20))).then(CourseRevised.of(1, lasting(20)));
    }

    @Test
    void a_course_builds_on_others_and_never_on_itself() {
        drafted()
                .when(new SetPrerequisites(AT, ID, List.of(OTHER), List.of()))
                .then(new CoursePrerequisitesSet(List.of(OTHER), List.of()));
        drafted().when(new SetPrerequisites(AT, ID, List.of(ID), List.of())).thenRefused("its own prerequisite");
        drafted().when(new SetPrerequisites(AT, ID, List.of(), List.of(ID))).thenRefused("its own prerequisite");
        drafted()
                .and(new CoursePrerequisitesSet(List.of(OTHER), List.of()))
                .when(new SetPrerequisites(AT, ID, List.of(OTHER), List.of()))
                .thenNothing();
    }

    @Test
    void the_newest_revision_is_published_at_a_price_or_on_request() {
        drafted().and(REVISED).when(new Publish(AT, ID, 1, PRICE)).then(new CoursePublished(1, PRICE));
        drafted().and(REVISED).when(new Publish(AT, ID, 1, null)).then(new CoursePublished(1, null));
    }

    @Test
    void what_is_not_described_is_not_published() {
        drafted().when(new Publish(AT, ID, 0, PRICE)).thenRefused("describe the course first");
        var silent = new CourseText("Title", " ", "", "", 4, true, List.of(), "");
        drafted()
                .and(CourseRevised.of(1, silent))
                .when(new Publish(AT, ID, 1, PRICE))
                .thenRefused("needs a summary");
    }

    @Test
    void a_revision_that_nobody_has_read_is_not_published() {
        drafted()
                .and(REVISED, CourseRevised.of(2, titled("Newer")))
                .when(new Publish(AT, ID, 1, PRICE))
                .thenRefused("revision 2 is the newest");
    }

    @Test
    void publishing_the_same_again_changes_nothing_but_a_new_price_does() {
        var published = drafted().and(REVISED, new CoursePublished(1, PRICE));
        published.when(new Publish(AT, ID, 1, PRICE)).thenNothing();
        published.when(new Publish(AT, ID, 1, null)).then(new CoursePublished(1, null));
    }

    @Test
    void what_it_builds_on_and_its_price_outlive_a_new_revision() {
        var revised = drafted()
                .and(
                        REVISED,
                        new CoursePrerequisitesSet(List.of(OTHER), List.of()),
                        new CoursePublished(1, PRICE),
                        CourseRevised.of(2, titled("Newer")));
        revised.when(new SetPrerequisites(AT, ID, List.of(OTHER), List.of())).thenNothing();
        revised.when(new Publish(AT, ID, 2, PRICE)).then(new CoursePublished(2, PRICE));
    }

    @Test
    void what_was_never_drafted_is_not_there() {
        for (CourseCommand command : List.of(
                new Revise(AT, ID, 0, TEXT),
                new SetPrerequisites(AT, ID, List.of(), List.of()),
                new Publish(AT, ID, 1, null),
                new Retire(AT, ID, "Nobody asks", null))) {
            nothing().when(command).thenRefused("There is no such course.");
        }
    }

    private static Story<Course, CourseCommand, CourseEvent> nothing() {
        return Story.given(Course.decider(OTHERS));
    }

    private static Story<Course, CourseCommand, CourseEvent> drafted() {
        return nothing().and(DRAFTED);
    }

    private static CourseText titled(String title) {
        return new CourseText(
                title, TEXT.summary(), TEXT.goals(), TEXT.audience(), 4, true, TEXT.tags(), TEXT.agenda());
    }

    private static CourseText lasting(int halfDays) {
        return new CourseText(
                "Title", TEXT.summary(), TEXT.goals(), TEXT.audience(), halfDays, true, TEXT.tags(), TEXT.agenda());
    }
}

package dev.lectern.domain.course;

import static dev.lectern.domain.session.SessionFixture.AT;
import static dev.lectern.domain.session.SessionFixture.PRICE;

import dev.lectern.domain.course.CourseCommand.Publish;
import dev.lectern.domain.course.CourseCommand.Revise;
import dev.lectern.domain.course.CourseEvent.CourseDrafted;
import dev.lectern.domain.course.CourseEvent.CoursePublished;
import dev.lectern.domain.course.CourseEvent.CourseRevised;
import dev.lectern.eventsourcing.journal.Story;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CourseTextTest {
    private static final UUID ID = UUID.randomUUID();

    @Test
    void a_text_is_kept_without_white_space_around_it() {
        var typed = text(" Title ", " In\r\nshort ", " Goals\n", "\tAudience", List.of(" events "), "Agenda ");
        drafted()
                .when(new Revise(AT, ID, 0, typed))
                .then(CourseRevised.of(
                        1, text("Title", "In\nshort", "Goals", "Audience", List.of("events"), "Agenda")));
    }

    @Test
    void no_text_is_longer_than_a_view_can_store() {
        refuses(text("x".repeat(201), "", "", "", List.of(), ""), "A title has at most 200 characters");
        refuses(text("T", "x".repeat(1_001), "", "", List.of(), ""), "A summary has at most 1000 characters");
        refuses(text("T", "", "x".repeat(20_001), "", List.of(), ""), "The goals has at most 20000 characters");
        refuses(text("T", "", "", "x".repeat(20_001), List.of(), ""), "The audience has at most 20000 characters");
        refuses(text("T", "", "", "", List.of("x".repeat(61)), ""), "A tag has at most 60 characters");
        refuses(text("T", "", "", "", List.of(), "x".repeat(20_001)), "The agenda has at most 20000 characters");
    }

    @Test
    void a_course_has_twenty_tags_at_most() {
        refuses(text("T", "", "", "", Collections.nCopies(21, "tag"), ""), "A course has at most 20 tags.");
        var twenty = text("T", "", "", "", Collections.nCopies(20, "tag"), "");
        drafted().when(new Revise(AT, ID, 0, twenty)).then(CourseRevised.of(1, twenty));
    }

    @Test
    void no_placeholder_goes_public_wherever_it_stands() {
        keepsBack(text("TBD", "Short", "G", "A", List.of(), "D"), "The title still says “TBD”");
        keepsBack(text("T", "Lorem ipsum dolor", "G", "A", List.of(), "D"), "The summary still says “Lorem ipsum”");
        keepsBack(text("T", "Short", "???", "A", List.of(), "D"), "The text of the goals still says “???”");
        keepsBack(text("T", "Short", "G", "xxx", List.of(), "D"), "The text about the audience still says “xxx”");
        keepsBack(text("T", "Short", "G", "A", List.of("ddd", "todo"), "D"), "A tag still says “todo”");
        keepsBack(text("T", "Short", "G", "A", List.of(), "[insert here]"), "The agenda still says “[insert here]”");
    }

    @Test
    void a_draft_may_hold_placeholders() {
        var unfinished = text("T", "TBD", "", "", List.of(), "");
        drafted().when(new Revise(AT, ID, 0, unfinished)).then(CourseRevised.of(1, unfinished));
    }

    @Test
    void a_finished_text_goes_public() {
        drafted()
                .and(CourseRevised.of(1, text("T", "Short", "G", "A", List.of("ddd"), "D")))
                .when(new Publish(AT, ID, 1, PRICE))
                .then(new CoursePublished(1, PRICE));
    }

    private static void refuses(CourseText text, String sentence) {
        drafted().when(new Revise(AT, ID, 0, text)).thenRefused(sentence);
    }

    private static void keepsBack(CourseText text, String sentence) {
        drafted()
                .and(CourseRevised.of(1, text))
                .when(new Publish(AT, ID, 1, PRICE))
                .thenRefused(sentence);
    }

    private static Story<Course, CourseCommand, CourseEvent> drafted() {
        return Story.given(Course.decider(Curriculum.NOT_ASKED), new CourseDrafted(ID, "CES", "T", Locale.ENGLISH));
    }

    private static CourseText text(
            String title, String summary, String goals, String audience, List<String> tags, String agenda) {
        return new CourseText(title, summary, goals, audience, 4, true, tags, agenda);
    }
}

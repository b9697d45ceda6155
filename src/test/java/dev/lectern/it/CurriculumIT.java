package dev.lectern.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.domain.course.CourseCommand;
import dev.lectern.domain.course.CourseCommand.Draft;
import dev.lectern.domain.course.CourseCommand.SetPrerequisites;
import dev.lectern.domain.course.CourseService;
import dev.lectern.domain.session.SessionFixture;
import dev.lectern.eventsourcing.journal.Refused;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Rules over several courses hold under concurrent commands. Mutants that this test has caught: the stream of a
 * course's code is written at any version; the append does not name the versions of the other courses that the decision
 * read.
 */
@InTheServer
class CurriculumIT {
    private static final int AT_ONCE = 8;

    @Inject
    StaffDesk staffDesk;

    @Inject
    CourseService courses;

    @Test
    void of_many_courses_that_want_one_code_at_once_one_gets_it() throws Exception {
        List<String> answers = atOnce(IntStream.range(0, AT_ONCE)
                .mapToObj(i -> (CourseCommand) draft(UUID.randomUUID(), i % 2 == 0 ? "CES" : "ces"))
                .toList());
        assertThat(answers).filteredOn(String::isEmpty).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !answer.isEmpty())
                .hasSize(AT_ONCE - 1)
                .allMatch(refusal -> refusal.contains("is the code of another course already"));
    }

    @Test
    void a_code_whose_draft_is_sent_twice_is_taken_once() {
        UUID command = UUID.randomUUID();
        var draft = draft(UUID.randomUUID(), "ONE");
        long first = courses.handle(staffDesk.coordinator, command, draft).position();
        assertThat(courses.handle(staffDesk.coordinator, command, draft).position())
                .isEqualTo(first);
    }

    @Test
    void courses_that_would_build_on_each_other_in_a_circle_at_once_do_not() throws Exception {
        for (int round = 0; round < 10; round++) {
            List<UUID> circle =
                    IntStream.range(0, 3).mapToObj(i -> UUID.randomUUID()).toList();
            for (UUID course : circle) handle(draft(course, course.toString().substring(0, 8)));
            List<String> answers = atOnce(IntStream.range(0, 3)
                    .mapToObj(i -> (CourseCommand) new SetPrerequisites(
                            SessionFixture.AT, circle.get(i), List.of(circle.get((i + 1) % 3)), List.of()))
                    .toList());
            assertThat(answers).as("round " + round).filteredOn(String::isEmpty).hasSize(2);
            assertThat(answers)
                    .filteredOn(answer -> !answer.isEmpty())
                    .allMatch(refusal -> refusal.contains("builds on this course already"));
        }
    }

    /** @return the sentence of each refusal; an empty text for each command that was carried out */
    private List<String> atOnce(List<CourseCommand> commands) throws Exception {
        var start = new CyclicBarrier(commands.size());
        try (var executor = Executors.newFixedThreadPool(commands.size())) {
            var tasks = new ArrayList<Callable<String>>();
            for (CourseCommand command : commands)
                tasks.add(() -> {
                    start.await();
                    return handle(command);
                });
            var answers = new ArrayList<String>();
            for (Future<String> answer : executor.invokeAll(tasks)) answers.add(answer.get());
            return answers;
        }
    }

    private String handle(CourseCommand command) {
        try {
            courses.handle(staffDesk.coordinator, UUID.randomUUID(), command);
            return "";
        } catch (Refused refused) {
            return refused.sentence();
        }
    }

    private static Draft draft(UUID courseId, String code) {
        return new Draft(SessionFixture.AT, courseId, code, "A course", Locale.ENGLISH);
    }
}

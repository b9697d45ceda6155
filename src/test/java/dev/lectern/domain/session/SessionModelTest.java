package dev.lectern.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.lectern.domain.session.Step.Answer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Plays random sequences of commands against a simple model of a session: the {@link Promise}s hold for all commands in
 * any order. More sequences: {@code -Dsession.model.sequences=100000}.
 *
 * <p>Mutants it catches: offers that do not count as taken; expired holds and offers that are not released; a newcomer
 * let past the waitlist; the last on the waitlist offered first; a hold that is not used up; a waiting person forgotten
 * by a cancellation; a place rejoined under its old number; an accepted offer left open.
 */
class SessionModelTest {
    private static final int SEQUENCES = Integer.getInteger("session.model.sequences", 2000);
    private static final int LONGEST = 60;

    private static final Map<Promise, Failure> FAILURES = new EnumMap<>(Promise.class);
    private static final SeatTally TALLY = new SeatTally();

    /** A sequence that breaks a promise. */
    record Failure(long seed, List<Step> steps) {
        Failure shorter(Failure other) {
            return other.steps.size() < steps.size() ? other : this;
        }
    }

    @BeforeAll
    static void play_them_all() {
        for (long seed = 1; seed <= SEQUENCES; seed++) play(seed);
    }

    private static void play(long seed) {
        var commands = new RandomCommands(seed);
        var play = new Play(TALLY::add);
        var steps = new ArrayList<Step>();
        try {
            while (steps.size() < LONGEST && !commands.areOver(play.model())) {
                steps.add(commands.next(play.model()));
                play.take(steps.getLast());
            }
            play.end();
        } catch (Promise.Broken broken) {
            FAILURES.merge(broken.promise(), new Failure(seed, steps), Failure::shorter);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_session_keeps_its(Promise promise) {
        Failure failure = FAILURES.get(promise);
        if (failure != null) fail(report(promise, failure));
    }

    @Test
    void the_sequences_reach_every_event_and_each_command_is_decided_and_refused() {
        assertThat(TALLY.counted())
                .as(TALLY.toString())
                .containsAll(events())
                .containsAll(commands("decided"))
                .containsAll(commands("refused"));
    }

    private static List<String> events() {
        return leaves(SessionEvent.class).flatMap(SeatTally::names).toList();
    }

    private static List<String> commands(String outcome) {
        return leaves(SessionCommand.class)
                .map(command -> command.getSimpleName() + " " + outcome)
                .toList();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(SessionModelTest::leaves)
                : Stream.of(type);
    }

    @Test
    void a_failing_sequence_shrinks_to_what_its_failure_needs() {
        List<Integer> steps = IntStream.rangeClosed(1, 60).boxed().toList();
        assertThat(Shrinker.shrunk(steps, some -> some.containsAll(List.of(7, 8, 41))))
                .containsExactly(7, 8, 41);
    }

    private static String report(Promise promise, Failure failure) {
        List<Step> shrunk = plain(Shrinker.shrunk(failure.steps(), steps -> breaks(promise, steps)), promise);
        var lines = new StringBuilder();
        Promise.Broken broken = Play.broken(shrunk, (step, answer) -> tell(lines, step, answer));
        return "%s%nSeed %d, %d of %d commands are enough:%n%s%s"
                .formatted(
                        promise,
                        failure.seed(),
                        shrunk.size(),
                        failure.steps().size(),
                        lines,
                        broken == null ? "" : broken.getMessage());
    }

    /** The same commands, in the usual context wherever the promise is broken in that, too. */
    private static List<Step> plain(List<Step> steps, Promise promise) {
        var plain = new ArrayList<>(steps);
        for (int i = 0; i < steps.size(); i++) {
            plain.set(i, new Step(steps.get(i).command(), SessionFixture.USUAL));
            if (!breaks(promise, plain)) plain.set(i, steps.get(i));
        }
        return plain;
    }

    private static boolean breaks(Promise promise, List<Step> steps) {
        Promise.Broken broken = Play.broken(steps, (step, answer) -> {});
        return broken != null && broken.promise() == promise;
    }

    private static void tell(StringBuilder lines, Step step, Answer answer) {
        lines.append(AsJava.of(step.command())).append('\n');
        if (!step.around().equals(SessionFixture.USUAL))
            lines.append("    under ").append(AsJava.of(step.around())).append('\n');
        answer.events()
                .forEach(
                        event -> lines.append("    → ").append(AsJava.of(event)).append('\n'));
        if (answer.refusal() != null)
            lines.append("    refused: ").append(answer.refusal()).append('\n');
    }
}

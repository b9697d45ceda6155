package dev.lectern.domain.session;

import dev.lectern.domain.session.Step.Answer;
import dev.lectern.eventsourcing.journal.Refused;
import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Plays one sequence of commands: each goes to the decider and to the model, and every answer is checked against every
 * promise.
 */
final class Play {
    private static final EventCodec CODEC = TestHistories.codec();

    private final SessionModel model = new SessionModel();
    private final List<Event> readBack = new ArrayList<>();
    private final BiConsumer<Step, Answer> audience;
    private Session state = new Session.None();

    Play(BiConsumer<Step, Answer> audience) {
        this.audience = audience;
    }

    /** @return the promise that the steps break, null if they break none */
    static Promise.@Nullable Broken broken(List<Step> steps, BiConsumer<Step, Answer> audience) {
        var play = new Play(audience);
        try {
            steps.forEach(play::take);
            play.end();
            return null;
        } catch (Promise.Broken broken) {
            return broken;
        }
    }

    SessionModel model() {
        return model;
    }

    void take(Step step) {
        Boolean expected = new ModelRules(model, step.command().at(), step.around()).refuses(step.command());
        Answer answer = ask(step);
        audience.accept(step, answer);
        var watch = new Watch(model, step);
        for (SessionEvent event : answer.events()) {
            watch.before(event);
            state = Session.decider(step.around()).evolve().apply(state, event);
            model.apply(event);
            readBack.add(readBack(event));
        }
        if (answer.refusal() == null) watch.after(answer.events());
        var reached = SessionView.of(state);
        var modelled = SessionView.of(model);
        Promise.THE_MODEL_AGREES.require(reached.equals(modelled), List.of(reached, "but the model", modelled));
        Promise.REFUSED_FOR_A_REASON.require(
                expected == null || expected == (answer.refusal() != null), "the model would have it otherwise");
        Answer again = ask(step);
        Promise.A_REPEAT_CHANGES_NOTHING.require(again.events().isEmpty(), again.events());
    }

    void end() {
        Session folded = Session.decider(DecisionContext.NOT_ASKED).fold(readBack);
        Promise.HISTORY_TELLS_ALL.require(folded.equals(state), List.of(folded, "but step by step", state));
    }

    private Answer ask(Step step) {
        int before = state.hashCode();
        try {
            return new Answer(Session.decider(step.around()).decide().apply(state, step.command()), null);
        } catch (Refused refused) {
            String sentence = refused.sentence();
            Promise.A_REFUSAL_IS_A_SENTENCE.require(sentence.length() > 1 && sentence.endsWith("."), sentence);
            return new Answer(List.of(), sentence);
        } catch (RuntimeException failed) {
            throw new Promise.Broken(Promise.A_REFUSAL_IS_A_SENTENCE, failed.toString());
        } finally {
            Promise.DECIDING_CHANGES_NOTHING.require(before == state.hashCode(), state);
        }
    }

    private static Event readBack(SessionEvent event) {
        try {
            Event read = CODEC.decode(CODEC.encode(event), TestHistories.ALONE)
                    .events()
                    .getFirst();
            Promise.EVENTS_ARE_READ_BACK.require(read.equals(event), List.of(event, "is read as", read));
            return read;
        } catch (IOException unreadable) {
            throw new Promise.Broken(Promise.EVENTS_ARE_READ_BACK, event + ": " + unreadable);
        }
    }
}

package dev.lectern.domain.session;

import static dev.lectern.domain.session.SessionFixture.AT;
import static dev.lectern.domain.session.SessionFixture.DUE;
import static dev.lectern.domain.session.SessionFixture.SESSION;
import static dev.lectern.domain.session.SessionStories.BEGIN;
import static dev.lectern.domain.session.SessionStories.FIRST;
import static dev.lectern.domain.session.SessionStories.MOVED;
import static dev.lectern.domain.session.SessionStories.SECOND;
import static dev.lectern.domain.session.SessionStories.draft;
import static dev.lectern.domain.session.SessionStories.open;

import dev.lectern.domain.session.PlanCommand.AnswerTrainer;
import dev.lectern.domain.session.PlanCommand.RequestTrainer;
import dev.lectern.domain.session.PlanEvent.Answer;
import dev.lectern.domain.session.PlanEvent.TrainerAnswered;
import dev.lectern.domain.session.PlanEvent.TrainerRequested;
import dev.lectern.domain.session.StageCommand.Confirm;
import dev.lectern.domain.session.StageEvent.SessionConfirmed;
import dev.lectern.eventsourcing.journal.Story;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TrainersTest {
    private static final UUID TESSA = UUID.randomUUID();

    @Test
    void a_trainer_is_asked_for_some_parts_until_a_moment_before_the_session() {
        draft(14).when(ask(DUE, FIRST, SECOND, FIRST)).then(asked(FIRST, SECOND));
        open(14).when(ask(BEGIN, FIRST)).then(new TrainerRequested(TESSA, List.of(FIRST.slotId()), BEGIN));
        open(14).when(ask(BEGIN.plusSeconds(1), FIRST)).thenRefused("A trainer needs time to answer");
        open(14).when(ask(AT, FIRST)).thenRefused("A trainer needs time to answer");
    }

    @Test
    void a_trainer_is_asked_for_parts_that_there_are() {
        open(14).when(ask(DUE)).thenRefused("Choose the parts that the trainer is asked to teach.");
        open(14).and(MOVED).when(ask(DUE, FIRST, SECOND)).thenRefused("no such part, or it was moved");
    }

    @Test
    void asking_again_while_it_stands_changes_nothing_but_other_parts_are_another_request() {
        var asked = open(14).and(asked(FIRST));
        asked.when(ask(DUE, FIRST)).thenNothing();
        asked.when(ask(DUE, FIRST, SECOND)).then(asked(FIRST, SECOND));
        asked.and(said(Answer.ACCEPTED)).when(ask(DUE, FIRST)).thenNothing();
    }

    @Test
    void whoever_declined_or_was_released_can_be_asked_again() {
        var declined = open(14).and(asked(FIRST), said(Answer.DECLINED));
        declined.when(ask(DUE, FIRST)).then(asked(FIRST));
        var released = open(14).and(asked(FIRST), said(Answer.ACCEPTED), said(Answer.RELEASED));
        released.when(ask(DUE, FIRST)).then(asked(FIRST));
    }

    @Test
    void a_trainer_accepts_or_declines_once() {
        open(14).and(asked(FIRST)).when(answer(Answer.ACCEPTED)).then(said(Answer.ACCEPTED));
        open(14).and(asked(FIRST)).when(answer(Answer.DECLINED)).then(said(Answer.DECLINED));
        accepted(FIRST).when(answer(Answer.ACCEPTED)).thenNothing();
        accepted(FIRST).when(answer(Answer.DECLINED)).thenRefused("answered already. Ask the trainer again first.");
        open(14).and(asked(FIRST), said(Answer.DECLINED))
                .when(answer(Answer.ACCEPTED))
                .thenRefused("answered already");
    }

    @Test
    void only_a_trainer_who_accepted_is_released() {
        accepted(FIRST).when(answer(Answer.RELEASED)).then(said(Answer.RELEASED));
        open(14).and(asked(FIRST)).when(answer(Answer.RELEASED)).thenRefused("nothing to be released from");
        open(14).and(asked(FIRST), said(Answer.DECLINED))
                .when(answer(Answer.RELEASED))
                .thenRefused("answered already");
    }

    @Test
    void nobody_answers_who_was_not_asked() {
        open(14).when(answer(Answer.ACCEPTED)).thenRefused("was not asked to teach here");
        open(14).and(said(Answer.ACCEPTED)).when(answer(Answer.ACCEPTED)).thenRefused("was not asked to teach here");
    }

    @Test
    void nobody_has_accepted_a_part_that_was_moved() {
        accepted(SECOND).and(MOVED).when(goByItself()).thenNothing();
        accepted(SECOND).and(MOVED).when(answer(Answer.RELEASED)).thenRefused("was not asked to teach here");
    }

    @Test
    void whoever_accepted_keeps_the_parts_that_stay() {
        accepted(FIRST, SECOND).and(MOVED).when(goByItself()).then(new SessionConfirmed(0, false, ""));
        accepted(FIRST, SECOND).and(MOVED).when(ask(DUE, FIRST)).thenNothing();
        var stillAsked = open(14).and(asked(FIRST, SECOND), MOVED);
        stillAsked.when(ask(DUE, FIRST)).thenNothing();
        stillAsked.when(answer(Answer.ACCEPTED)).then(said(Answer.ACCEPTED));
    }

    private static Story<Session, SessionCommand, SessionEvent> accepted(Slot... slots) {
        return open(14).and(asked(slots), said(Answer.ACCEPTED));
    }

    private static RequestTrainer ask(Instant respondBy, Slot... slots) {
        return new RequestTrainer(AT, SESSION, TESSA, ids(slots), respondBy);
    }

    private static AnswerTrainer answer(Answer answer) {
        return new AnswerTrainer(AT, SESSION, TESSA, answer);
    }

    private static TrainerRequested asked(Slot... slots) {
        return new TrainerRequested(TESSA, ids(slots), DUE);
    }

    private static TrainerAnswered said(Answer answer) {
        return new TrainerAnswered(TESSA, answer);
    }

    private static List<UUID> ids(Slot... slots) {
        return List.of(slots).stream().map(Slot::slotId).toList();
    }

    private static Confirm goByItself() {
        return new Confirm(AT, SESSION, false, "");
    }
}

package dev.lectern.domain.session;

import static dev.lectern.domain.session.SessionFixture.AT;
import static dev.lectern.domain.session.SessionFixture.DUE;
import static dev.lectern.domain.session.SessionFixture.SESSION;
import static dev.lectern.domain.session.SessionStories.ANN;
import static dev.lectern.domain.session.SessionStories.BO;
import static dev.lectern.domain.session.SessionStories.FIRST;
import static dev.lectern.domain.session.SessionStories.OTHER_SEAT;
import static dev.lectern.domain.session.SessionStories.SEAT;
import static dev.lectern.domain.session.SessionStories.cancelled;
import static dev.lectern.domain.session.SessionStories.enrol;
import static dev.lectern.domain.session.SessionStories.enrolled;
import static dev.lectern.domain.session.SessionStories.openFrom;
import static dev.lectern.domain.session.SessionStories.unnamed;

import dev.lectern.domain.session.PlanEvent.Answer;
import dev.lectern.domain.session.PlanEvent.TrainerAnswered;
import dev.lectern.domain.session.PlanEvent.TrainerRequested;
import dev.lectern.domain.session.StageCommand.Confirm;
import dev.lectern.domain.session.StageCommand.Open;
import dev.lectern.domain.session.StageEvent.SessionConfirmed;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When a session goes ahead: by itself, or by the decision of a person. */
class SessionConfirmationTest {
    private static final UUID TRAINER = UUID.randomUUID();

    @Test
    void a_session_goes_ahead_by_itself_when_enough_come_and_a_trainer_too() {
        openFrom(2)
                .and(enrolled(SEAT, ANN), unnamed(OTHER_SEAT), asked(), said(Answer.ACCEPTED))
                .when(byItself())
                .then(new SessionConfirmed(2, false, ""));
    }

    @Test
    void by_itself_it_does_not_go_ahead_below_the_minimum() {
        openFrom(2)
                .and(enrolled(SEAT, ANN), asked(), said(Answer.ACCEPTED))
                .when(byItself())
                .thenNothing();
    }

    @Test
    void by_itself_it_does_not_go_ahead_without_a_trainer() {
        var enough = openFrom(1).and(enrolled(SEAT, ANN));
        enough.when(byItself()).thenNothing();
        enough.and(asked()).when(byItself()).thenNothing();
        enough.and(said(Answer.DECLINED)).when(byItself()).thenNothing();
        enough.and(asked(), said(Answer.ACCEPTED), said(Answer.RELEASED))
                .when(byItself())
                .thenNothing();
    }

    @Test
    void whoever_confirms_by_hand_needs_a_note_below_the_minimum_only() {
        var one = openFrom(2).and(enrolled(SEAT, ANN), enrolled(OTHER_SEAT, BO), cancelled(OTHER_SEAT));
        one.when(byHand(" ")).thenRefused("Only 1 of at least 2 are enrolled. Write a note");
        one.when(byHand(" A promise ")).then(new SessionConfirmed(1, true, "A promise"));
        one.when(byHand("x".repeat(501))).thenRefused("A note has at most 500 characters");
        openFrom(1).and(enrolled(SEAT, ANN)).when(byHand("")).then(new SessionConfirmed(1, false, ""));
    }

    @Test
    void a_confirmed_session_is_confirmed_once_and_still_takes_people() {
        var confirmed = openFrom(2).and(enrolled(SEAT, ANN), new SessionConfirmed(1, true, "A promise"));
        confirmed.when(byHand("Again")).thenNothing();
        confirmed.when(new Open(AT, SESSION)).thenNothing();
        confirmed.when(enrol(OTHER_SEAT, BO)).then(enrolled(OTHER_SEAT, BO));
        confirmed.and(enrolled(OTHER_SEAT, BO)).when(byHand("Again")).thenNothing();
    }

    private static TrainerRequested asked() {
        return new TrainerRequested(TRAINER, List.of(FIRST.slotId()), DUE);
    }

    private static TrainerAnswered said(Answer answer) {
        return new TrainerAnswered(TRAINER, answer);
    }

    private static Confirm byItself() {
        return new Confirm(AT, SESSION, false, "");
    }

    private static Confirm byHand(String note) {
        return new Confirm(AT, SESSION, true, note);
    }
}

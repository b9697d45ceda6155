package dev.lectern.domain.session;

import static dev.lectern.domain.session.SessionFixture.AT;
import static dev.lectern.domain.session.SessionFixture.SESSION;
import static dev.lectern.domain.session.SessionStories.ANN;
import static dev.lectern.domain.session.SessionStories.BEGIN;
import static dev.lectern.domain.session.SessionStories.BO;
import static dev.lectern.domain.session.SessionStories.BY_ANN;
import static dev.lectern.domain.session.SessionStories.CLEO;
import static dev.lectern.domain.session.SessionStories.DESK;
import static dev.lectern.domain.session.SessionStories.ENTRY;
import static dev.lectern.domain.session.SessionStories.FIRST;
import static dev.lectern.domain.session.SessionStories.HOLD;
import static dev.lectern.domain.session.SessionStories.LAST_PART;
import static dev.lectern.domain.session.SessionStories.OFFER;
import static dev.lectern.domain.session.SessionStories.OTHER_ENTRY;
import static dev.lectern.domain.session.SessionStories.OTHER_SEAT;
import static dev.lectern.domain.session.SessionStories.SEAT;
import static dev.lectern.domain.session.SessionStories.SECOND;
import static dev.lectern.domain.session.SessionStories.draft;
import static dev.lectern.domain.session.SessionStories.enrol;
import static dev.lectern.domain.session.SessionStories.enrolled;
import static dev.lectern.domain.session.SessionStories.held;
import static dev.lectern.domain.session.SessionStories.marked;
import static dev.lectern.domain.session.SessionStories.offered;
import static dev.lectern.domain.session.SessionStories.open;
import static dev.lectern.domain.session.SessionStories.unnamed;
import static dev.lectern.domain.session.SessionStories.waits;

import dev.lectern.domain.session.AttendanceEvent.Mark;
import dev.lectern.domain.session.SeatEvent.EnrolmentCancelled;
import dev.lectern.domain.session.SeatEvent.FeeClass;
import dev.lectern.domain.session.SeatEvent.HoldCause;
import dev.lectern.domain.session.SeatEvent.SeatHoldReleased;
import dev.lectern.domain.session.StageCommand.Cancel;
import dev.lectern.domain.session.StageCommand.Complete;
import dev.lectern.domain.session.StageEvent.CancelReason;
import dev.lectern.domain.session.StageEvent.SessionCancelled;
import dev.lectern.domain.session.StageEvent.SessionCompleted;
import dev.lectern.domain.session.StageEvent.SessionConfirmed;
import dev.lectern.domain.session.WaitlistCommand.AnswerOffer;
import dev.lectern.domain.session.WaitlistEvent.Outcome;
import dev.lectern.domain.session.WaitlistEvent.WaitlistEntryClosed;
import dev.lectern.eventsourcing.journal.Story;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionEndTest {
    private static final UUID ANOTHER = UUID.randomUUID();

    @Test
    void whoever_has_a_seat_holds_one_or_waits_is_told_in_the_append_that_cancels() {
        open(4).and(
                        held(HOLD, 1, DESK),
                        enrolled(SEAT, ANN),
                        unnamed(OTHER_SEAT),
                        waits(ENTRY, BO, 1, 1),
                        waits(OTHER_ENTRY, CLEO, 2, 2),
                        offered(ENTRY, OFFER, 1))
                .when(cancel(ANOTHER, ANOTHER))
                .then(
                        new SessionCancelled(CancelReason.LOW_NUMBERS, List.of(ANOTHER)),
                        lost(SEAT),
                        lost(OTHER_SEAT),
                        new SeatHoldReleased(HOLD, HoldCause.ABANDONED),
                        new WaitlistEntryClosed(ENTRY, Outcome.SESSION_CANCELLED),
                        new WaitlistEntryClosed(OTHER_ENTRY, Outcome.SESSION_CANCELLED));
    }

    @Test
    void a_draft_and_a_confirmed_session_can_be_cancelled_too() {
        draft(4).when(cancel()).then(new SessionCancelled(CancelReason.LOW_NUMBERS, List.of()));
        open(4).and(new SessionConfirmed(0, false, ""))
                .when(cancel())
                .then(new SessionCancelled(CancelReason.LOW_NUMBERS, List.of()));
    }

    @Test
    void what_took_place_cannot_be_cancelled() {
        open(4).and(enrolled(SEAT, ANN), marked(FIRST, SEAT, Mark.ABSENT))
                .when(cancel())
                .thenRefused("the session did take place");
    }

    @Test
    void a_session_is_no_alternative_to_itself() {
        open(4).when(cancel(ANOTHER, SESSION)).thenRefused("no alternative to itself");
    }

    @Test
    void a_cancelled_session_stays_cancelled_and_an_old_offer_says_so() {
        var cancelled =
                open(4).and(enrolled(SEAT, ANN), new SessionCancelled(CancelReason.TRAINER, List.of()), lost(SEAT));
        cancelled.when(cancel()).thenNothing();
        cancelled.when(enrol(OTHER_SEAT, BO)).thenRefused("This session is cancelled. The course page shows other");
        cancelled
                .when(new AnswerOffer(AT, SESSION, OFFER, true, SEAT, BY_ANN))
                .thenRefused("This session is cancelled. The course page shows other");
        cancelled.when(new Complete(LAST_PART, SESSION)).thenRefused("This session is cancelled.");
    }

    @Test
    void a_session_is_completed_when_everybody_is_marked_in_every_part() {
        everybodyMarked().when(complete()).then(new SessionCompleted());
        open(4).when(complete()).then(new SessionCompleted());
    }

    @Test
    void a_session_is_not_completed_while_somebody_lacks_a_mark() {
        open(4).and(enrolled(SEAT, ANN), enrolled(OTHER_SEAT, BO))
                .when(complete())
                .thenRefused("2 people are not marked yet on 2027-03-15 at 09:00");
        open(4).and(enrolled(SEAT, ANN), enrolled(OTHER_SEAT, BO), marked(FIRST, SEAT, Mark.LATE))
                .when(complete())
                .thenRefused("1 person is not marked yet on 2027-03-15");
        open(4).and(enrolled(SEAT, ANN), marked(FIRST, SEAT, Mark.LATE))
                .when(complete())
                .thenRefused("1 person is not marked yet on 2027-03-16");
    }

    @Test
    void a_session_is_not_completed_before_its_last_part_begins() {
        everybodyMarked()
                .when(new Complete(LAST_PART.minusSeconds(1), SESSION))
                .thenRefused("The last part is on 2027-03-16 at 09:00");
    }

    @Test
    void whoever_still_waits_or_holds_when_it_is_completed_does_so_no_longer() {
        everybodyMarked()
                .and(held(HOLD, 1, DESK), waits(ENTRY, BO, 1, 1))
                .when(complete())
                .then(
                        new SessionCompleted(),
                        new SeatHoldReleased(HOLD, HoldCause.ABANDONED),
                        new WaitlistEntryClosed(ENTRY, Outcome.EXPIRED));
    }

    @Test
    void a_completed_session_is_over() {
        var completed = everybodyMarked().and(new SessionCompleted());
        completed.when(complete()).thenNothing();
        completed.when(cancel()).thenRefused("This session is completed.");
        completed.when(enrol(BEGIN, OTHER_SEAT, BO)).thenRefused("Only its attendance can still be put right.");
    }

    private static Story<Session, SessionCommand, SessionEvent> everybodyMarked() {
        return open(4).and(enrolled(SEAT, ANN), marked(FIRST, SEAT, Mark.LATE), marked(SECOND, SEAT, Mark.ABSENT));
    }

    private static Cancel cancel(UUID... alternatives) {
        return new Cancel(AT, SESSION, CancelReason.LOW_NUMBERS, List.of(alternatives));
    }

    private static Complete complete() {
        return new Complete(LAST_PART, SESSION);
    }

    private static EnrolmentCancelled lost(UUID seat) {
        return new EnrolmentCancelled(seat, Party.PROVIDER, FeeClass.FREE, "The session is cancelled.");
    }
}

package dev.lectern.domain.session;

import static dev.lectern.domain.session.SessionFixture.AT;
import static dev.lectern.domain.session.SessionFixture.PRICE;
import static dev.lectern.domain.session.SessionFixture.SESSION;
import static dev.lectern.domain.session.SessionStories.ANN;
import static dev.lectern.domain.session.SessionStories.BEGIN;
import static dev.lectern.domain.session.SessionStories.BO;
import static dev.lectern.domain.session.SessionStories.BY_ANN;
import static dev.lectern.domain.session.SessionStories.BY_BO;
import static dev.lectern.domain.session.SessionStories.BY_DESK;
import static dev.lectern.domain.session.SessionStories.CLEO;
import static dev.lectern.domain.session.SessionStories.ENTRY;
import static dev.lectern.domain.session.SessionStories.OFFER;
import static dev.lectern.domain.session.SessionStories.OFFER_ENDS;
import static dev.lectern.domain.session.SessionStories.OTHER_ENTRY;
import static dev.lectern.domain.session.SessionStories.OTHER_OFFER;
import static dev.lectern.domain.session.SessionStories.OTHER_SEAT;
import static dev.lectern.domain.session.SessionStories.SEAT;
import static dev.lectern.domain.session.SessionStories.enrol;
import static dev.lectern.domain.session.SessionStories.enrolled;
import static dev.lectern.domain.session.SessionStories.offered;
import static dev.lectern.domain.session.SessionStories.open;
import static dev.lectern.domain.session.SessionStories.waits;

import dev.lectern.domain.session.SeatEvent.CapacityChanged;
import dev.lectern.domain.session.SeatEvent.LearnerEnrolled;
import dev.lectern.domain.session.WaitlistCommand.AnswerOffer;
import dev.lectern.domain.session.WaitlistEvent.Outcome;
import dev.lectern.domain.session.WaitlistEvent.WaitlistEntryClosed;
import dev.lectern.domain.session.WaitlistEvent.WaitlistOffered;
import dev.lectern.eventsourcing.journal.Ids;
import dev.lectern.eventsourcing.journal.Story;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswersTest {

    @Test
    void an_offer_is_accepted_until_the_moment_it_expires() {
        bo(1).when(answer(OFFER_ENDS.minusSeconds(1), true, BY_BO))
                .then(new WaitlistEntryClosed(ENTRY, Outcome.ACCEPTED), seat(OTHER_SEAT, BO));
        bo(1).when(answer(OFFER_ENDS, true, BY_BO))
                .thenRefused("This offer ended on 6 January 2027 at 10:00, and the seat was offered to the next");
        bo(1).when(answer(OFFER_ENDS.plusSeconds(1), true, BY_BO)).thenRefused("This offer ended on 6 January 2027");
    }

    @Test
    void an_offer_for_several_seats_gives_one_with_a_name_and_others_without() {
        bo(3).when(answer(AT, true, BY_DESK))
                .then(
                        new WaitlistEntryClosed(ENTRY, Outcome.ACCEPTED),
                        seat(OTHER_SEAT, BO),
                        seat(Ids.derived(OTHER_SEAT, "seat 2"), null),
                        seat(Ids.derived(OTHER_SEAT, "seat 3"), null));
    }

    @Test
    void a_declined_offer_frees_the_seat() {
        bo(1).when(answer(AT, false, BY_BO)).then(new WaitlistEntryClosed(ENTRY, Outcome.DECLINED));
        bo(1).and(new WaitlistEntryClosed(ENTRY, Outcome.DECLINED))
                .when(enrol(SEAT, CLEO))
                .then(enrolled(SEAT, CLEO));
    }

    @Test
    void an_old_link_explains_what_became_of_its_offer() {
        after(Outcome.DECLINED).when(answer(AT, true, BY_BO)).thenRefused("This offer was declined.");
        after(Outcome.LEFT).when(answer(AT, true, BY_BO)).thenRefused("This place in the queue was given up.");
        after(Outcome.ACCEPTED).when(answer(AT, true, BY_BO)).thenRefused("This offer has been accepted already");
        after(Outcome.EXPIRED).when(answer(AT, false, BY_BO)).thenRefused("You can join the waitlist again.");
        after(Outcome.SESSION_CANCELLED).when(answer(AT, true, BY_BO)).thenRefused("The session is cancelled.");
    }

    @Test
    void each_answers_their_own_offer_of_several() {
        open(2).and(
                        waits(ENTRY, BO, 1, 1),
                        waits(OTHER_ENTRY, CLEO, 1, 2),
                        offered(ENTRY, OTHER_OFFER, 1),
                        offered(OTHER_ENTRY, OFFER, 1))
                .when(answer(AT, false, new Asker(Party.LEARNER, CLEO)))
                .then(new WaitlistEntryClosed(OTHER_ENTRY, Outcome.DECLINED));
    }

    @Test
    void nobody_answers_the_offer_of_somebody_else_or_learns_of_it() {
        bo(1).when(answer(AT, true, BY_ANN)).thenRefused("There is no such offer.");
        after(Outcome.DECLINED).when(answer(AT, true, BY_ANN)).thenRefused("There is no such offer.");
        open(14).and(waits(ENTRY, BO, 1, 1), new WaitlistEntryClosed(ENTRY, Outcome.LEFT))
                .when(answer(AT, true, BY_BO))
                .thenRefused("There is no such offer.");
    }

    @Test
    void an_offer_ends_when_the_session_begins_even_if_that_was_moved_before_its_end() {
        var offered = open(1).and(waits(ENTRY, BO, 1, 1), new WaitlistOffered(ENTRY, OFFER, 1, BEGIN.plusSeconds(1)));
        offered.when(answer(BEGIN, true, BY_BO)).thenRefused("This offer ended");
        offered.when(answer(BEGIN.minusSeconds(1), false, BY_BO))
                .then(new WaitlistEntryClosed(ENTRY, Outcome.DECLINED));
    }

    @Test
    void an_accepted_offer_does_not_take_over_the_seat_of_somebody_else() {
        bo(1).and(new CapacityChanged(1, 2, "A chair"), enrolled(OTHER_SEAT, ANN))
                .when(answer(AT, true, BY_BO))
                .thenRefused("This form has taken a seat already");
    }

    private static Story<Session, SessionCommand, SessionEvent> bo(int seats) {
        return open(seats).and(waits(ENTRY, BO, seats, 1), offered(ENTRY, OFFER, seats));
    }

    private static Story<Session, SessionCommand, SessionEvent> after(Outcome outcome) {
        return bo(1).and(new WaitlistEntryClosed(ENTRY, outcome));
    }

    private static AnswerOffer answer(Instant at, boolean accepts, Asker asker) {
        return new AnswerOffer(at, SESSION, OFFER, accepts, OTHER_SEAT, asker);
    }

    private static LearnerEnrolled seat(UUID seat, @Nullable UUID person) {
        return new LearnerEnrolled(seat, person, null, BO, null, OFFER, PRICE, PrerequisiteRecord.NONE);
    }
}

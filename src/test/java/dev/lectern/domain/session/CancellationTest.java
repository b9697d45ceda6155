package dev.lectern.domain.session;

import static dev.lectern.domain.session.SessionFixture.AT;
import static dev.lectern.domain.session.SessionFixture.SESSION;
import static dev.lectern.domain.session.SessionStories.ANN;
import static dev.lectern.domain.session.SessionStories.BEGIN;
import static dev.lectern.domain.session.SessionStories.BO;
import static dev.lectern.domain.session.SessionStories.BY_ANN;
import static dev.lectern.domain.session.SessionStories.BY_BO;
import static dev.lectern.domain.session.SessionStories.BY_DESK;
import static dev.lectern.domain.session.SessionStories.DESK;
import static dev.lectern.domain.session.SessionStories.MOVED;
import static dev.lectern.domain.session.SessionStories.OTHER_SEAT;
import static dev.lectern.domain.session.SessionStories.SEAT;
import static dev.lectern.domain.session.SessionStories.cancelled;
import static dev.lectern.domain.session.SessionStories.enrolled;
import static dev.lectern.domain.session.SessionStories.open;
import static dev.lectern.domain.session.SessionStories.unnamed;

import dev.lectern.domain.session.SeatCommand.CancelEnrolment;
import dev.lectern.domain.session.SeatCommand.Reconfirm;
import dev.lectern.domain.session.SeatEvent.EnrolmentCancelled;
import dev.lectern.domain.session.SeatEvent.FeeClass;
import dev.lectern.domain.session.SeatEvent.LearnerSubstituted;
import dev.lectern.domain.session.SeatEvent.ReconfirmationAnswered;
import dev.lectern.eventsourcing.journal.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CancellationTest {
    private static final Asker BY_CLIENT = new Asker(Party.CLIENT, DESK);
    private static final Instant LATE = BEGIN.minus(Duration.ofDays(2));

    @Test
    void a_learner_gives_back_no_seat_but_their_own() {
        ann().when(cancel(AT, BY_ANN, "Ill ")).then(gone(Party.LEARNER, FeeClass.FREE, "Ill"));
        ann().when(cancel(AT, BY_BO, "")).thenRefused("There is no such enrolment");
        open(14).and(unnamed(SEAT)).when(cancel(AT, BY_ANN, "")).thenRefused("There is no such enrolment");
    }

    @Test
    void a_client_and_the_provider_give_back_seats_for_others() {
        ann().when(cancel(AT, BY_CLIENT, "")).then(gone(Party.CLIENT, FeeClass.FREE, ""));
        ann().when(cancel(AT, BY_DESK, "")).then(gone(Party.PROVIDER, FeeClass.FREE, ""));
        open(14).and(unnamed(SEAT)).when(cancel(AT, BY_CLIENT, "")).then(gone(Party.CLIENT, FeeClass.FREE, ""));
    }

    @Test
    void what_is_not_taken_cannot_be_given_back() {
        ann().and(cancelled(SEAT)).when(cancel(AT, BY_DESK, "")).thenRefused("it is cancelled already");
        open(14).when(cancel(AT, BY_DESK, "")).thenRefused("There is no such enrolment");
    }

    @Test
    void once_a_session_has_begun_a_seat_stays_taken() {
        ann().when(cancel(BEGIN, BY_ANN, "")).thenRefused("an enrolment can no longer be cancelled");
        ann().when(cancel(BEGIN, BY_DESK, "")).thenRefused("an enrolment can no longer be cancelled");
    }

    @Test
    void a_reason_has_an_end() {
        ann().when(cancel(AT, BY_ANN, "x".repeat(501))).thenRefused("A reason has at most 500 characters");
    }

    @Test
    void giving_back_is_free_in_good_time_then_costs_a_part() {
        Instant free = BEGIN.minus(Duration.ofDays(14));
        ann().when(cancel(free, BY_ANN, "")).then(gone(Party.LEARNER, FeeClass.FREE, ""));
        ann().when(cancel(free.plusSeconds(1), BY_ANN, "")).then(gone(Party.LEARNER, FeeClass.PARTIAL, ""));
        ann().when(cancel(free.plusSeconds(1), BY_CLIENT, "")).then(gone(Party.CLIENT, FeeClass.PARTIAL, ""));
    }

    @Test
    void giving_back_costs_all_once_nobody_is_offered_the_seat() {
        Instant cutoff = BEGIN.minus(Duration.ofHours(24));
        ann().when(cancel(cutoff.minusSeconds(1), BY_ANN, "")).then(gone(Party.LEARNER, FeeClass.PARTIAL, ""));
        ann().when(cancel(cutoff, BY_ANN, "")).then(gone(Party.LEARNER, FeeClass.FULL, ""));
    }

    @Test
    void nobody_pays_for_a_seat_that_the_provider_takes_back() {
        ann().when(cancel(LATE, BY_DESK, "")).then(gone(Party.PROVIDER, FeeClass.FREE, ""));
    }

    @Test
    void leaving_is_free_after_the_dates_were_moved() {
        ann().and(MOVED).when(cancel(LATE, BY_ANN, "")).then(gone(Party.LEARNER, FeeClass.FREE, ""));
        ann().and(MOVED)
                .when(answer(LATE, false, BY_ANN))
                .then(
                        new ReconfirmationAnswered(SEAT, false),
                        gone(Party.LEARNER, FeeClass.FREE, "The new dates do not suit."));
        ann().and(MOVED)
                .when(answer(LATE, false, BY_DESK))
                .then(
                        new ReconfirmationAnswered(SEAT, false),
                        gone(Party.PROVIDER, FeeClass.FREE, "The new dates do not suit."));
    }

    @Test
    void whoever_said_that_they_stay_pays_like_everybody() {
        ann().and(MOVED, new ReconfirmationAnswered(SEAT, true))
                .when(cancel(LATE, BY_ANN, ""))
                .then(gone(Party.LEARNER, FeeClass.PARTIAL, ""));
    }

    @Test
    void whoever_enrols_after_the_dates_were_moved_has_nothing_to_answer() {
        open(14).and(MOVED, enrolled(SEAT, ANN))
                .when(answer(AT, true, BY_ANN))
                .thenRefused("The dates have not been moved");
    }

    @Test
    void silence_keeps_the_seat() {
        ann().and(MOVED).when(SessionStories.enrol(OTHER_SEAT, ANN)).thenRefused("has a seat in this session already");
    }

    @Test
    void whoever_stays_says_so_once_for_each_change_of_dates() {
        var moved = ann().and(MOVED);
        moved.when(answer(AT, true, BY_ANN)).then(new ReconfirmationAnswered(SEAT, true));
        moved.and(new ReconfirmationAnswered(SEAT, true))
                .when(answer(AT, true, BY_ANN))
                .thenNothing();
        moved.and(MOVED).when(answer(AT, true, BY_ANN)).then(new ReconfirmationAnswered(SEAT, true));
        moved.and(new ReconfirmationAnswered(SEAT, true))
                .when(answer(AT, false, BY_ANN))
                .thenRefused("Cancel the enrolment instead");
    }

    @Test
    void each_answers_for_their_own_seat_before_the_last_part_begins() {
        ann().and(MOVED).when(answer(AT, true, BY_BO)).thenRefused("There is no such enrolment");
        ann().and(MOVED)
                .when(answer(MOVED.newSlots().getLast().startsAt(SessionFixture.ZONE), true, BY_ANN))
                .thenRefused("an answer comes too late");
        ann().when(answer(AT, true, BY_ANN)).thenRefused("so there is nothing to answer");
    }

    @Test
    void an_answer_outlives_a_substitution() {
        var moved = ann().and(MOVED, new LearnerSubstituted(SEAT, ANN, BO, PrerequisiteRecord.NONE));
        moved.when(answer(AT, true, BY_ANN)).thenRefused("There is no such enrolment");
        moved.when(answer(AT, true, BY_BO)).then(new ReconfirmationAnswered(SEAT, true));
        moved.and(new ReconfirmationAnswered(SEAT, true))
                .when(cancel(LATE, BY_BO, ""))
                .then(gone(Party.LEARNER, FeeClass.PARTIAL, ""));
    }

    @Test
    void events_about_a_seat_that_is_not_there_change_nothing() {
        open(1).and(
                        new LearnerSubstituted(SEAT, ANN, BO, PrerequisiteRecord.NONE),
                        new ReconfirmationAnswered(SEAT, true))
                .when(SessionStories.enrol(SEAT, BO))
                .then(enrolled(SEAT, BO));
    }

    private static Story<Session, SessionCommand, SessionEvent> ann() {
        return open(14).and(enrolled(SEAT, ANN), enrolled(UUID.randomUUID(), UUID.randomUUID()));
    }

    private static CancelEnrolment cancel(Instant at, Asker asker, String reason) {
        return new CancelEnrolment(at, SESSION, SEAT, asker, reason);
    }

    private static Reconfirm answer(Instant at, boolean stays, Asker asker) {
        return new Reconfirm(at, SESSION, SEAT, stays, asker);
    }

    private static EnrolmentCancelled gone(Party by, FeeClass fee, String reason) {
        return new EnrolmentCancelled(SEAT, by, fee, reason);
    }
}

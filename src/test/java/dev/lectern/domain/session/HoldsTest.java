package dev.lectern.domain.session;

import static dev.lectern.domain.session.SessionFixture.AT;
import static dev.lectern.domain.session.SessionFixture.PRICE;
import static dev.lectern.domain.session.SessionFixture.SESSION;
import static dev.lectern.domain.session.SessionStories.ANN;
import static dev.lectern.domain.session.SessionStories.BEGIN;
import static dev.lectern.domain.session.SessionStories.BO;
import static dev.lectern.domain.session.SessionStories.CLEO;
import static dev.lectern.domain.session.SessionStories.DESK;
import static dev.lectern.domain.session.SessionStories.ENTRY;
import static dev.lectern.domain.session.SessionStories.HOLD;
import static dev.lectern.domain.session.SessionStories.HOLD_ENDS;
import static dev.lectern.domain.session.SessionStories.OFFER;
import static dev.lectern.domain.session.SessionStories.OFFER_ENDS;
import static dev.lectern.domain.session.SessionStories.OTHER_ENTRY;
import static dev.lectern.domain.session.SessionStories.OTHER_HOLD;
import static dev.lectern.domain.session.SessionStories.OTHER_SEAT;
import static dev.lectern.domain.session.SessionStories.SEAT;
import static dev.lectern.domain.session.SessionStories.enrol;
import static dev.lectern.domain.session.SessionStories.enrolled;
import static dev.lectern.domain.session.SessionStories.held;
import static dev.lectern.domain.session.SessionStories.offered;
import static dev.lectern.domain.session.SessionStories.open;
import static dev.lectern.domain.session.SessionStories.unnamed;
import static dev.lectern.domain.session.SessionStories.waits;

import dev.lectern.domain.session.SeatCommand.Enrol;
import dev.lectern.domain.session.SeatCommand.HoldSeats;
import dev.lectern.domain.session.SeatCommand.ReleaseHold;
import dev.lectern.domain.session.SeatEvent.HoldCause;
import dev.lectern.domain.session.SeatEvent.LearnerEnrolled;
import dev.lectern.domain.session.SeatEvent.SeatHoldReleased;
import dev.lectern.domain.session.SeatEvent.SeatsHeld;
import dev.lectern.domain.session.WaitlistEvent.Outcome;
import dev.lectern.domain.session.WaitlistEvent.WaitlistEntryClosed;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HoldsTest {

    @Test
    void seats_are_held_for_as_long_as_the_policy_says() {
        open(14).when(hold(AT, HOLD, 2, DESK)).then(held(HOLD, 2, DESK));
        open(14).and(held(HOLD, 2, DESK)).when(hold(AT, HOLD, 2, DESK)).thenNothing();
    }

    @Test
    void nothing_is_held_beyond_the_beginning() {
        Instant shortlyBefore = BEGIN.minusSeconds(60);
        open(14).when(hold(shortlyBefore, HOLD, 1, ANN)).then(new SeatsHeld(HOLD, 1, ANN, BEGIN));
        open(14).when(hold(BEGIN, HOLD, 1, ANN)).thenRefused("seats can no longer be taken");
    }

    @Test
    void no_more_is_held_than_is_free() {
        open(3).and(enrolled(SEAT, ANN))
                .when(hold(AT, HOLD, 3, DESK))
                .thenRefused("Only 2 seats are free. Hold fewer.");
        open(2).and(enrolled(SEAT, ANN)).when(hold(AT, HOLD, 2, DESK)).thenRefused("Only 1 seat is free. Hold fewer.");
        open(3).and(enrolled(SEAT, ANN)).when(hold(AT, HOLD, 2, DESK)).then(held(HOLD, 2, DESK));
        open(1).and(enrolled(SEAT, ANN)).when(hold(AT, HOLD, 1, DESK)).thenRefused("The only seat is taken.");
        open(14).when(hold(AT, HOLD, 0, DESK)).thenRefused("Say how many seats shall be held.");
    }

    @Test
    void a_session_that_was_overbooked_once_holds_nothing() {
        open(1).and(enrolled(SEAT, ANN), unnamed(OTHER_SEAT))
                .when(hold(AT, HOLD, 1, BO))
                .thenRefused("The only seat");
    }

    @Test
    void while_anyone_waits_nothing_is_held_for_newcomers() {
        open(14).and(waits(ENTRY, ANN, 1, 1), waits(OTHER_ENTRY, BO, 1, 2))
                .when(hold(AT, HOLD, 1, CLEO))
                .thenRefused("Others wait for a seat in this session. You can join the waitlist: 2 are ahead of you.");
    }

    @Test
    void a_new_hold_replaces_the_earlier_one_of_the_same_person_and_of_nobody_else() {
        open(3).and(held(HOLD, 3, DESK))
                .when(hold(AT, OTHER_HOLD, 2, DESK))
                .then(new SeatHoldReleased(HOLD, HoldCause.ABANDONED), held(OTHER_HOLD, 2, DESK));
        open(3).and(held(HOLD, 2, DESK)).when(hold(AT, OTHER_HOLD, 1, ANN)).then(held(OTHER_HOLD, 1, ANN));
        open(3).and(held(HOLD, 3, DESK)).when(hold(AT, OTHER_HOLD, 1, ANN)).thenRefused("All 3 seats are taken.");
        open(3).and(held(HOLD, 1, DESK), enrolled(SEAT, ANN))
                .when(hold(AT, OTHER_HOLD, 3, DESK))
                .thenRefused("Only 2 seats are free.");
    }

    @Test
    void a_hold_that_has_ended_does_not_come_again() {
        open(14).and(held(HOLD, 1, DESK), new SeatHoldReleased(HOLD, HoldCause.ABANDONED))
                .when(hold(AT, HOLD, 1, DESK))
                .thenRefused("This hold has ended. Open the page anew for another.");
    }

    @Test
    void a_hold_is_given_up_once() {
        var held = open(14).and(held(HOLD, 1, DESK));
        held.when(release(AT, HoldCause.ABANDONED)).then(new SeatHoldReleased(HOLD, HoldCause.ABANDONED));
        held.and(new SeatHoldReleased(HOLD, HoldCause.ABANDONED))
                .when(release(AT, HoldCause.ABANDONED))
                .thenNothing();
    }

    @Test
    void a_hold_expires_at_its_time_and_not_before() {
        var held = open(14).and(held(HOLD, 1, DESK));
        held.when(release(HOLD_ENDS.minusSeconds(1), HoldCause.EXPIRED)).thenNothing();
        held.when(release(HOLD_ENDS, HoldCause.EXPIRED)).then(new SeatHoldReleased(HOLD, HoldCause.EXPIRED));
        held.when(release(HOLD_ENDS, HoldCause.ABANDONED)).then(new SeatHoldReleased(HOLD, HoldCause.EXPIRED));
    }

    @Test
    void every_command_about_seats_first_releases_what_is_overdue() {
        open(2).and(waits(ENTRY, BO, 1, 1), offered(ENTRY, OFFER, 1), held(HOLD, 1, DESK))
                .when(enrol(OFFER_ENDS, SEAT, ANN))
                .then(
                        new SeatHoldReleased(HOLD, HoldCause.EXPIRED),
                        new WaitlistEntryClosed(ENTRY, Outcome.EXPIRED),
                        enrolled(SEAT, ANN));
        open(2).and(waits(ENTRY, BO, 1, 1), offered(ENTRY, OFFER, 1), held(HOLD, 1, DESK))
                .when(enrol(OFFER_ENDS.minusSeconds(1), SEAT, ANN))
                .then(new SeatHoldReleased(HOLD, HoldCause.EXPIRED), enrolled(SEAT, ANN));
    }

    @Test
    void a_seat_comes_out_of_the_hold_until_that_is_used_up() {
        var held = open(2).and(held(HOLD, 2, DESK));
        held.when(fromHold(SEAT, ANN, DESK)).then(seat(SEAT, ANN, DESK, HOLD));
        held.and(seat(SEAT, ANN, DESK, HOLD))
                .when(fromHold(OTHER_SEAT, BO, DESK))
                .then(seat(OTHER_SEAT, BO, DESK, HOLD));
        held.and(seat(OTHER_SEAT, BO, DESK, HOLD))
                .when(fromHold(UUID.randomUUID(), CLEO, DESK))
                .thenRefused("All 2 seats are taken.");
        held.when(hold(AT, HOLD, 1, DESK)).thenRefused("This hold has ended.");
    }

    @Test
    void what_is_left_of_a_hold_is_released() {
        open(2).and(held(HOLD, 2, DESK), seat(SEAT, ANN, DESK, HOLD))
                .when(enrol(OTHER_SEAT, BO))
                .thenRefused("All 2 seats are taken.");
        open(2).and(held(HOLD, 2, DESK), seat(SEAT, ANN, DESK, HOLD))
                .when(enrol(HOLD_ENDS, OTHER_SEAT, BO))
                .then(new SeatHoldReleased(HOLD, HoldCause.EXPIRED), enrolled(OTHER_SEAT, BO));
    }

    @Test
    void the_hold_of_somebody_else_is_not_used() {
        open(1).and(held(HOLD, 1, DESK)).when(fromHold(SEAT, ANN, ANN)).thenRefused("The only seat is taken.");
        open(2).and(held(HOLD, 1, DESK)).when(fromHold(SEAT, ANN, ANN)).then(enrolled(SEAT, ANN));
    }

    @Test
    void whoever_names_a_hold_that_is_not_theirs_does_not_use_their_own() {
        open(1).and(held(OTHER_HOLD, 1, ANN)).when(fromHold(SEAT, ANN, ANN)).thenRefused("The only seat is taken.");
    }

    @Test
    void whoever_holds_a_seat_takes_it_even_if_others_wait_by_now() {
        open(1).and(held(HOLD, 1, ANN), waits(ENTRY, BO, 1, 1))
                .when(fromHold(SEAT, ANN, ANN))
                .then(seat(SEAT, ANN, ANN, HOLD));
    }

    @Test
    void a_hold_that_has_expired_is_as_good_as_none() {
        open(1).and(held(HOLD, 1, ANN))
                .when(new Enrol(HOLD_ENDS, SESSION, SEAT, ANN, null, ANN, HOLD))
                .then(new SeatHoldReleased(HOLD, HoldCause.EXPIRED), enrolled(SEAT, ANN));
    }

    private static HoldSeats hold(Instant at, UUID hold, int seats, UUID by) {
        return new HoldSeats(at, SESSION, hold, seats, by);
    }

    private static ReleaseHold release(Instant at, HoldCause cause) {
        return new ReleaseHold(at, SESSION, HOLD, cause);
    }

    private static Enrol fromHold(UUID seat, UUID person, UUID by) {
        return new Enrol(AT, SESSION, seat, person, null, by, HOLD);
    }

    private static LearnerEnrolled seat(UUID seat, UUID person, UUID by, UUID hold) {
        return new LearnerEnrolled(seat, person, null, by, hold, null, PRICE, PrerequisiteRecord.NONE);
    }
}

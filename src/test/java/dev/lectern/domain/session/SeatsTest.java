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
import static dev.lectern.domain.session.SessionStories.OFFER;
import static dev.lectern.domain.session.SessionStories.OTHER_SEAT;
import static dev.lectern.domain.session.SessionStories.SEAT;
import static dev.lectern.domain.session.SessionStories.cancelled;
import static dev.lectern.domain.session.SessionStories.draft;
import static dev.lectern.domain.session.SessionStories.enrol;
import static dev.lectern.domain.session.SessionStories.enrolled;
import static dev.lectern.domain.session.SessionStories.held;
import static dev.lectern.domain.session.SessionStories.offered;
import static dev.lectern.domain.session.SessionStories.open;
import static dev.lectern.domain.session.SessionStories.openFrom;
import static dev.lectern.domain.session.SessionStories.unnamed;
import static dev.lectern.domain.session.SessionStories.waits;

import dev.lectern.domain.session.SeatCommand.ChangeCapacity;
import dev.lectern.domain.session.SeatCommand.Enrol;
import dev.lectern.domain.session.SeatEvent.CapacityChanged;
import dev.lectern.domain.session.SeatEvent.LearnerEnrolled;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeatsTest {

    @Test
    void a_seat_is_taken_at_the_price_of_the_session() {
        open(14).when(enrol(SEAT, ANN)).then(enrolled(SEAT, ANN));
    }

    @Test
    void a_firm_takes_seats_that_it_names_later() {
        UUID firm = UUID.randomUUID();
        open(14).when(new Enrol(AT, SESSION, SEAT, null, firm, DESK, null))
                .then(new LearnerEnrolled(SEAT, null, firm, DESK, null, null, PRICE, PrerequisiteRecord.NONE));
        open(14).and(unnamed(SEAT))
                .when(new Enrol(AT, SESSION, OTHER_SEAT, null, null, DESK, null))
                .then(unnamed(OTHER_SEAT));
    }

    @Test
    void the_last_seat_goes_to_one() {
        open(1).when(enrol(SEAT, ANN)).then(enrolled(SEAT, ANN));
        open(1).and(enrolled(SEAT, ANN))
                .when(enrol(OTHER_SEAT, BO))
                .thenRefused("The only seat is taken. You can join the waitlist: nobody is ahead of you.");
        open(2).and(enrolled(SEAT, ANN), enrolled(OTHER_SEAT, BO))
                .when(enrol(UUID.randomUUID(), CLEO))
                .thenRefused("All 2 seats are taken. You can join the waitlist: nobody is ahead of you.");
    }

    @Test
    void what_is_held_or_offered_is_not_free() {
        open(2).and(held(HOLD, 1, DESK), enrolled(SEAT, ANN))
                .when(enrol(OTHER_SEAT, BO))
                .thenRefused("All 2 seats");
        open(1).and(waits(ENTRY, ANN, 1, 1), offered(ENTRY, OFFER, 1))
                .when(enrol(SEAT, BO))
                .thenRefused("The only seat is taken.");
        open(2).and(waits(ENTRY, ANN, 1, 1), offered(ENTRY, OFFER, 1))
                .when(enrol(SEAT, BO))
                .then(enrolled(SEAT, BO));
    }

    @Test
    void a_session_that_was_overbooked_once_takes_nobody_further() {
        open(1).and(enrolled(SEAT, ANN), unnamed(OTHER_SEAT))
                .when(enrol(UUID.randomUUID(), BO))
                .thenRefused("The only seat is taken.");
    }

    @Test
    void a_seat_given_back_can_be_taken() {
        var free = open(1).and(enrolled(SEAT, ANN), cancelled(SEAT));
        free.when(enrol(OTHER_SEAT, BO)).then(enrolled(OTHER_SEAT, BO));
        free.when(enrol(OTHER_SEAT, ANN)).then(enrolled(OTHER_SEAT, ANN));
    }

    @Test
    void the_id_of_an_enrolment_comes_once_even_after_it_was_given_back() {
        var taken = open(14).and(enrolled(SEAT, ANN));
        taken.when(enrol(SEAT, BO)).thenRefused("This form has taken a seat already");
        taken.and(cancelled(SEAT)).when(enrol(SEAT, BO)).thenRefused("This form has taken a seat already");
    }

    @Test
    void nobody_sits_twice() {
        open(14).and(enrolled(SEAT, ANN))
                .when(enrol(OTHER_SEAT, ANN))
                .thenRefused("has a seat in this session already");
    }

    @Test
    void a_session_that_began_takes_nobody() {
        open(14).when(enrol(BEGIN.minusSeconds(1), SEAT, ANN)).then(enrolled(SEAT, ANN));
        open(14).when(enrol(BEGIN, SEAT, ANN))
                .thenRefused("This session began on 2027-03-15: seats can no longer be taken.");
    }

    @Test
    void while_anyone_waits_newcomers_queue_even_after_a_capacity_rise() {
        open(1).and(enrolled(SEAT, ANN), waits(ENTRY, BO, 1, 1), new CapacityChanged(1, 9, "A larger room"))
                .when(enrol(OTHER_SEAT, CLEO))
                .thenRefused("Others wait for a seat in this session. You can join the waitlist: 1 is ahead of you.");
    }

    @Test
    void whoever_waits_or_was_offered_a_seat_does_not_enrol_past_it() {
        open(2).and(waits(ENTRY, ANN, 1, 1)).when(enrol(SEAT, ANN)).thenRefused("in the queue already");
        open(2).and(waits(ENTRY, ANN, 1, 1), offered(ENTRY, OFFER, 1))
                .when(enrol(SEAT, ANN))
                .thenRefused("This person was offered a seat: accept the offer instead.");
    }

    @Test
    void capacity_changes_with_a_reason() {
        open(14).when(change(14, 16, " A larger room ")).then(new CapacityChanged(14, 16, "A larger room"));
        open(14).when(change(14, 16, " ")).thenRefused("Please give a reason");
        open(14).when(change(14, 16, "x".repeat(501))).thenRefused("A reason has at most 500 characters");
        draft(14).when(change(14, 12, "A smaller room")).then(new CapacityChanged(14, 12, "A smaller room"));
    }

    @Test
    void capacity_stays_between_one_and_a_thousand() {
        open(14).when(change(14, 0, "None")).thenRefused("between 1 and 1000 seats");
        open(14).when(change(14, 1001, "A hall")).thenRefused("between 1 and 1000 seats");
        open(14).when(change(14, 1000, "A hall")).then(new CapacityChanged(14, 1000, "A hall"));
        open(14).when(change(14, 1, "A closet")).then(new CapacityChanged(14, 1, "A closet"));
    }

    @Test
    void capacity_does_not_fall_below_what_is_taken_held_and_offered() {
        var four = open(14).and(
                        waits(ENTRY, BO, 1, 1), offered(ENTRY, OFFER, 1), enrolled(SEAT, ANN), held(HOLD, 2, DESK));
        four.when(change(14, 3, "A smaller room"))
                .thenRefused("4 seats are taken, held or offered, so the capacity cannot go down to 3.");
        four.when(change(14, 4, "A smaller room")).then(new CapacityChanged(14, 4, "A smaller room"));
    }

    @Test
    void capacity_does_not_fall_below_the_minimum() {
        openFrom(5).when(change(14, 4, "A smaller room")).thenRefused("The session runs from 5 people");
        openFrom(5).when(change(14, 5, "A smaller room")).then(new CapacityChanged(14, 5, "A smaller room"));
    }

    @Test
    void a_change_of_capacity_that_did_not_see_the_latest_is_stale() {
        open(14).and(new CapacityChanged(14, 20, "A hall"))
                .when(change(14, 16, "A larger room"))
                .thenRefused("from 14 to 20 meanwhile");
    }

    @Test
    void the_same_capacity_is_no_change() {
        open(14).when(change(14, 14, "As it was")).thenNothing();
    }

    private static ChangeCapacity change(int from, int to, String reason) {
        return new ChangeCapacity(AT, SESSION, from, to, reason);
    }
}

package dev.lectern.session;

import static dev.lectern.session.SessionFixture.AT;
import static dev.lectern.session.SessionFixture.COURSE;
import static dev.lectern.session.SessionFixture.DUE;
import static dev.lectern.session.SessionFixture.ON_SITE;
import static dev.lectern.session.SessionFixture.PRICE;
import static dev.lectern.session.SessionFixture.SESSION;
import static dev.lectern.session.SessionFixture.SLOTS;
import static dev.lectern.session.SessionFixture.ZONE;
import static dev.lectern.session.SessionFixture.schedule;
import static dev.lectern.session.SessionFixture.scheduled;

import dev.lectern.journal.Story;
import dev.lectern.session.SessionCommand.CancelEnrolment;
import dev.lectern.session.SessionCommand.ChangeCapacity;
import dev.lectern.session.SessionCommand.Enrol;
import dev.lectern.session.SessionCommand.Open;
import dev.lectern.session.SessionCommand.Schedule;
import dev.lectern.session.SessionEvent.CancelledBy;
import dev.lectern.session.SessionEvent.CapacityChanged;
import dev.lectern.session.SessionEvent.EnrolmentCancelled;
import dev.lectern.session.SessionEvent.FeeClass;
import dev.lectern.session.SessionEvent.LearnerEnrolled;
import dev.lectern.session.SessionEvent.SessionOpened;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final UUID ANN = UUID.randomUUID();
    private static final UUID BO = UUID.randomUUID();
    private static final UUID SEAT = UUID.randomUUID();
    private static final UUID OTHER_SEAT = UUID.randomUUID();
    private static final Prereq NONE = Prereq.unchecked(List.of());
    private static final Instant BEGIN = SLOTS.getFirst().startsAt(ZONE);

    @Test
    void a_session_is_scheduled_with_its_slots_in_order() {
        var backwards = new Schedule(AT, SESSION, COURSE, 1, ZONE, SLOTS.reversed(), ON_SITE, 14, 0, PRICE, DUE);
        nothing().when(backwards).then(scheduled(14));
    }

    @Test
    void a_session_needs_a_day() {
        nothing()
                .when(new Schedule(AT, SESSION, COURSE, 1, ZONE, List.of(), ON_SITE, 14, 0, PRICE, DUE))
                .thenRefused("at least one day");
    }

    @Test
    void a_session_cannot_end_before_it_begins() {
        var slot = new Slot(UUID.randomUUID(), LocalDate.parse("2027-03-15"), LocalTime.of(17, 0), LocalTime.of(9, 0));
        nothing().when(with(ZONE, slot)).thenRefused("would end before it begins");
    }

    @Test
    void a_time_that_the_clock_skips_is_refused() {
        var slot = new Slot(UUID.randomUUID(), LocalDate.parse("2027-03-28"), LocalTime.of(2, 30), LocalTime.of(9, 0));
        nothing().when(with(ZONE, slot)).thenRefused("the clock in Europe/Copenhagen changes and skips that time");
        nothing()
                .when(with(ZoneId.of("America/New_York"), slot))
                .then(new SessionEvent.SessionScheduled(
                        COURSE,
                        1,
                        SessionEvent.Kind.PUBLIC,
                        null,
                        ZoneId.of("America/New_York"),
                        List.of(slot),
                        ON_SITE,
                        14,
                        0,
                        PRICE,
                        DUE));
    }

    @Test
    void a_session_has_at_least_one_seat_and_at_most_a_thousand() {
        nothing().when(schedule(SESSION, 0)).thenRefused("between 1 and 1000 seats");
        nothing().when(schedule(SESSION, 1001)).thenRefused("between 1 and 1000 seats");
        nothing().when(schedule(SESSION, 1)).then(scheduled(1));
        nothing().when(schedule(SESSION, 1000)).then(scheduled(1000));
    }

    @Test
    void the_minimum_lies_within_the_seats() {
        var tooMany = new Schedule(AT, SESSION, COURSE, 1, ZONE, SLOTS, ON_SITE, 14, 15, PRICE, DUE);
        nothing().when(tooMany).thenRefused("between 0 and the 14 seats");
    }

    @Test
    void a_session_is_scheduled_once() {
        draft(14).when(schedule(SESSION, 14)).thenRefused("scheduled already");
        open(14).when(schedule(SESSION, 14)).thenRefused("scheduled already");
    }

    @Test
    void a_draft_opens() {
        draft(14).when(new Open(AT, SESSION)).then(new SessionOpened());
    }

    @Test
    void opening_twice_changes_nothing() {
        open(14).when(new Open(AT, SESSION)).thenNothing();
    }

    @Test
    void a_session_in_the_past_does_not_open() {
        draft(14).when(new Open(BEGIN, SESSION)).thenRefused("lies in the past");
        draft(14).when(new Open(BEGIN.minusSeconds(1), SESSION)).then(new SessionOpened());
    }

    @Test
    void a_seat_is_taken_at_the_price_of_the_session() {
        open(14).when(enrol(SEAT, ANN)).then(enrolled(SEAT, ANN));
    }

    @Test
    void the_last_seat_goes_to_one() {
        open(1).when(enrol(SEAT, ANN)).then(enrolled(SEAT, ANN));
        open(1).and(enrolled(SEAT, ANN))
                .when(enrol(OTHER_SEAT, BO))
                .thenRefused("The only seat is taken. The course page shows other dates.");
    }

    @Test
    void a_seat_given_back_can_be_taken() {
        open(1).and(enrolled(SEAT, ANN), cancelled(SEAT))
                .when(enrol(OTHER_SEAT, BO))
                .then(enrolled(OTHER_SEAT, BO));
        open(1).and(enrolled(SEAT, ANN), cancelled(SEAT))
                .when(enrol(OTHER_SEAT, ANN))
                .then(enrolled(OTHER_SEAT, ANN));
    }

    @Test
    void the_id_of_an_enrolment_comes_once_even_after_it_was_given_back() {
        open(14).and(enrolled(SEAT, ANN)).when(enrol(SEAT, BO)).thenRefused("has taken a seat already");
        open(14).and(enrolled(SEAT, ANN), cancelled(SEAT))
                .when(enrol(SEAT, BO))
                .thenRefused("has taken a seat already");
    }

    @Test
    void two_parts_of_a_session_do_not_overlap_and_lie_in_our_time() {
        var morning =
                new Slot(UUID.randomUUID(), LocalDate.parse("2027-03-15"), LocalTime.of(9, 0), LocalTime.of(13, 0));
        var noon = new Slot(UUID.randomUUID(), LocalDate.parse("2027-03-15"), LocalTime.of(12, 0), LocalTime.of(17, 0));
        nothing()
                .when(new Schedule(AT, SESSION, COURSE, 1, ZONE, List.of(noon, morning), ON_SITE, 14, 0, PRICE, DUE))
                .thenRefused("two parts of the session overlap");
        var longAgo = new Slot(UUID.randomUUID(), LocalDate.of(-9999, 1, 1), LocalTime.of(9, 0), LocalTime.of(13, 0));
        nothing().when(with(ZONE, longAgo)).thenRefused("check the year");
    }

    @Test
    void nobody_sits_twice() {
        open(14).and(enrolled(SEAT, ANN))
                .when(enrol(OTHER_SEAT, ANN))
                .thenRefused("has a seat in this session already");
    }

    @Test
    void a_draft_and_a_session_that_began_take_nobody() {
        draft(14).when(enrol(SEAT, ANN)).thenRefused("not open for enrolment yet");
        open(14).when(new Enrol(BEGIN, SESSION, SEAT, ANN, ANN, NONE)).thenRefused("began on 2027-03-15");
    }

    @Test
    void capacity_rises_with_a_reason() {
        open(14).when(change(14, 16, " A larger room ")).then(new CapacityChanged(14, 16, "A larger room"));
        open(14).when(change(14, 16, " ")).thenRefused("Please give a reason");
        draft(14).when(change(14, 12, "A smaller room")).then(new CapacityChanged(14, 12, "A smaller room"));
    }

    @Test
    void capacity_does_not_fall_below_the_seats_that_are_taken() {
        var two = open(14).and(enrolled(SEAT, ANN), enrolled(OTHER_SEAT, BO));
        two.when(change(14, 1, "A smaller room")).thenRefused("2 seats are taken, so the capacity cannot go down to 1");
        two.when(change(14, 2, "A smaller room")).then(new CapacityChanged(14, 2, "A smaller room"));
    }

    @Test
    void capacity_stays_between_one_and_a_thousand() {
        open(14).when(change(14, 0, "None")).thenRefused("between 1 and 1000 seats");
        open(14).when(change(14, 1001, "A hall")).thenRefused("between 1 and 1000 seats");
        open(14).when(change(14, 1000, "A hall")).then(new CapacityChanged(14, 1000, "A hall"));
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

    @Test
    void a_learner_gives_back_no_seat_but_their_own() {
        var ann = open(14).and(enrolled(SEAT, ANN));
        ann.when(new CancelEnrolment(AT, SESSION, SEAT, CancelledBy.LEARNER, ANN, "Ill "))
                .then(new EnrolmentCancelled(SEAT, CancelledBy.LEARNER, FeeClass.UNKNOWN, "Ill"));
        ann.when(new CancelEnrolment(AT, SESSION, SEAT, CancelledBy.LEARNER, BO, ""))
                .thenRefused("There is no such enrolment");
        ann.when(new CancelEnrolment(AT, SESSION, SEAT, CancelledBy.PROVIDER, BO, ""))
                .then(new EnrolmentCancelled(SEAT, CancelledBy.PROVIDER, FeeClass.UNKNOWN, ""));
    }

    @Test
    void what_is_not_taken_cannot_be_cancelled() {
        open(14).and(enrolled(SEAT, ANN), cancelled(SEAT))
                .when(new CancelEnrolment(AT, SESSION, SEAT, CancelledBy.PROVIDER, BO, ""))
                .thenRefused("cancelled already");
        draft(14)
                .when(new CancelEnrolment(AT, SESSION, SEAT, CancelledBy.PROVIDER, BO, ""))
                .thenRefused("There is no such enrolment");
    }

    @Test
    void once_a_session_has_begun_a_seat_stays_taken() {
        open(14).and(enrolled(SEAT, ANN))
                .when(new CancelEnrolment(BEGIN.plus(Duration.ofHours(1)), SESSION, SEAT, CancelledBy.LEARNER, ANN, ""))
                .thenRefused("can no longer be cancelled");
    }

    @Test
    void what_was_never_scheduled_is_not_there() {
        for (SessionCommand command : List.of(
                new Open(AT, SESSION),
                change(1, 2, "x"),
                enrol(SEAT, ANN),
                new CancelEnrolment(AT, SESSION, SEAT, CancelledBy.PROVIDER, BO, ""))) {
            nothing().when(command).thenRefused("There is no such session.");
        }
    }

    private static Story<Session, SessionCommand, SessionEvent> nothing() {
        return Story.given(Session.DECIDER);
    }

    private static Story<Session, SessionCommand, SessionEvent> draft(int capacity) {
        return nothing().and(scheduled(capacity));
    }

    private static Story<Session, SessionCommand, SessionEvent> open(int capacity) {
        return draft(capacity).and(new SessionOpened());
    }

    private static Schedule with(ZoneId zone, Slot slot) {
        return new Schedule(AT, SESSION, COURSE, 1, zone, List.of(slot), ON_SITE, 14, 0, PRICE, DUE);
    }

    private static Enrol enrol(UUID seat, UUID person) {
        return new Enrol(AT, SESSION, seat, person, person, NONE);
    }

    private static LearnerEnrolled enrolled(UUID seat, UUID person) {
        return new LearnerEnrolled(seat, person, null, person, null, null, PRICE, NONE);
    }

    private static EnrolmentCancelled cancelled(UUID seat) {
        return new EnrolmentCancelled(seat, CancelledBy.LEARNER, FeeClass.UNKNOWN, "");
    }

    private static ChangeCapacity change(int from, int to, String reason) {
        return new ChangeCapacity(AT, SESSION, from, to, reason);
    }
}

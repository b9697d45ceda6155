package dev.lectern.domain.session;

import static dev.lectern.domain.session.SessionFixture.AT;
import static dev.lectern.domain.session.SessionFixture.SESSION;
import static dev.lectern.domain.session.SessionStories.ANN;
import static dev.lectern.domain.session.SessionStories.BEGIN;
import static dev.lectern.domain.session.SessionStories.BO;
import static dev.lectern.domain.session.SessionStories.CLEO;
import static dev.lectern.domain.session.SessionStories.ENTRY;
import static dev.lectern.domain.session.SessionStories.FIRST;
import static dev.lectern.domain.session.SessionStories.OFFER;
import static dev.lectern.domain.session.SessionStories.OTHER_SEAT;
import static dev.lectern.domain.session.SessionStories.SEAT;
import static dev.lectern.domain.session.SessionStories.cancelled;
import static dev.lectern.domain.session.SessionStories.enrol;
import static dev.lectern.domain.session.SessionStories.enrolled;
import static dev.lectern.domain.session.SessionStories.marked;
import static dev.lectern.domain.session.SessionStories.offered;
import static dev.lectern.domain.session.SessionStories.open;
import static dev.lectern.domain.session.SessionStories.unnamed;
import static dev.lectern.domain.session.SessionStories.waits;

import dev.lectern.domain.session.AttendanceEvent.Mark;
import dev.lectern.domain.session.SeatCommand.Substitute;
import dev.lectern.domain.session.SeatEvent.LearnerSubstituted;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubstitutionTest {

    @Test
    void somebody_else_comes_in_the_same_seat() {
        open(1).and(enrolled(SEAT, ANN))
                .when(sit(BO))
                .then(new LearnerSubstituted(SEAT, ANN, BO, PrerequisiteRecord.NONE));
    }

    @Test
    void a_seat_without_a_name_gets_one() {
        open(1).and(unnamed(SEAT)).when(sit(BO)).then(new LearnerSubstituted(SEAT, null, BO, PrerequisiteRecord.NONE));
    }

    @Test
    void whoever_sits_there_already_is_no_change() {
        open(1).and(enrolled(SEAT, ANN)).when(sit(ANN)).thenNothing();
        open(1).and(enrolled(SEAT, ANN), new LearnerSubstituted(SEAT, ANN, BO, PrerequisiteRecord.NONE))
                .when(sit(BO))
                .thenNothing();
    }

    @Test
    void whoever_was_replaced_can_enrol_again() {
        open(2).and(enrolled(SEAT, ANN), new LearnerSubstituted(SEAT, ANN, BO, PrerequisiteRecord.NONE))
                .when(enrol(OTHER_SEAT, ANN))
                .then(enrolled(OTHER_SEAT, ANN));
    }

    @Test
    void nobody_sits_in_two_seats() {
        open(2).and(enrolled(SEAT, ANN), enrolled(OTHER_SEAT, BO))
                .when(sit(BO))
                .thenRefused("This person has a seat in this session already.");
    }

    @Test
    void nobody_passes_by_their_own_place_in_the_queue() {
        open(1).and(enrolled(SEAT, ANN), waits(ENTRY, BO, 1, 1)).when(sit(BO)).thenRefused("in the queue already");
        open(2).and(enrolled(SEAT, ANN), waits(ENTRY, BO, 1, 1), offered(ENTRY, OFFER, 1))
                .when(sit(BO))
                .thenRefused("accept the offer instead");
    }

    @Test
    void the_queue_of_others_does_not_stand_in_the_way() {
        open(1).and(enrolled(SEAT, ANN), waits(ENTRY, CLEO, 1, 1))
                .when(sit(BO))
                .then(new LearnerSubstituted(SEAT, ANN, BO, PrerequisiteRecord.NONE));
    }

    @Test
    void after_a_mark_nobody_else_sat_there() {
        open(2).and(enrolled(SEAT, ANN), marked(FIRST, SEAT, Mark.ABSENT))
                .when(sit(BO))
                .thenRefused("This seat has an attendance mark already");
    }

    @Test
    void before_a_mark_somebody_else_may_still_turn_up() {
        open(2).and(enrolled(SEAT, ANN), enrolled(OTHER_SEAT, CLEO), marked(FIRST, OTHER_SEAT, Mark.PRESENT))
                .when(sit(BEGIN, BO))
                .then(new LearnerSubstituted(SEAT, ANN, BO, PrerequisiteRecord.NONE));
    }

    @Test
    void what_is_not_taken_has_nobody_to_replace() {
        open(1).when(sit(BO)).thenRefused("There is no such enrolment");
        open(1).and(enrolled(SEAT, ANN), cancelled(SEAT)).when(sit(BO)).thenRefused("it is cancelled already");
    }

    private static Substitute sit(UUID to) {
        return sit(AT, to);
    }

    private static Substitute sit(Instant at, UUID to) {
        return new Substitute(at, SESSION, SEAT, to);
    }
}

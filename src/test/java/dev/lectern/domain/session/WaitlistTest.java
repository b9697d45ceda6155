package dev.lectern.domain.session;

import static dev.lectern.domain.session.SessionFixture.AT;
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
import static dev.lectern.domain.session.SessionStories.OTHER_ENTRY;
import static dev.lectern.domain.session.SessionStories.OTHER_SEAT;
import static dev.lectern.domain.session.SessionStories.SEAT;
import static dev.lectern.domain.session.SessionStories.enrol;
import static dev.lectern.domain.session.SessionStories.enrolled;
import static dev.lectern.domain.session.SessionStories.offered;
import static dev.lectern.domain.session.SessionStories.open;
import static dev.lectern.domain.session.SessionStories.unnamed;
import static dev.lectern.domain.session.SessionStories.waits;

import dev.lectern.domain.session.WaitlistCommand.JoinWaitlist;
import dev.lectern.domain.session.WaitlistCommand.LeaveWaitlist;
import dev.lectern.domain.session.WaitlistEvent.Outcome;
import dev.lectern.domain.session.WaitlistEvent.WaitlistEntryClosed;
import dev.lectern.eventsourcing.journal.Story;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WaitlistTest {

    @Test
    void a_full_session_has_a_queue_in_the_order_in_which_people_come() {
        full().when(join(ENTRY, BO, 1)).then(waits(ENTRY, BO, 1, 1));
        full().and(waits(ENTRY, BO, 1, 1)).when(join(OTHER_ENTRY, CLEO, 1)).then(waits(OTHER_ENTRY, CLEO, 1, 2));
    }

    @Test
    void whoever_joins_again_comes_last() {
        UUID another = UUID.randomUUID();
        full().and(waits(ENTRY, BO, 1, 1), waits(OTHER_ENTRY, CLEO, 1, 2), closed(ENTRY, Outcome.LEFT))
                .when(join(another, BO, 1))
                .then(waits(another, BO, 1, 3));
    }

    @Test
    void joining_twice_with_the_same_form_is_joining_once() {
        full().and(waits(ENTRY, BO, 1, 1)).when(join(ENTRY, BO, 1)).thenNothing();
        full().and(waits(ENTRY, BO, 1, 1), closed(ENTRY, Outcome.LEFT))
                .when(join(ENTRY, BO, 1))
                .thenRefused("This place in the queue has ended. Open the page anew to join again.");
    }

    @Test
    void nobody_waits_twice_or_beside_their_own_seat() {
        full().and(waits(ENTRY, BO, 1, 1)).when(join(OTHER_ENTRY, BO, 1)).thenRefused("in the queue already");
        full().and(waits(ENTRY, BO, 1, 1), offered(ENTRY, OFFER, 1))
                .when(join(OTHER_ENTRY, BO, 1))
                .thenRefused("accept the offer instead");
        full().when(join(ENTRY, ANN, 1)).thenRefused("This person has a seat in this session already.");
    }

    @Test
    void nobody_waits_for_what_is_free() {
        open(2).and(enrolled(SEAT, ANN)).when(join(ENTRY, BO, 1)).thenRefused("there are free seats: enrol instead.");
        open(2).and(enrolled(SEAT, ANN)).when(join(ENTRY, BO, 2)).then(waits(ENTRY, BO, 2, 1));
    }

    @Test
    void while_anyone_waits_newcomers_queue_even_if_seats_are_free() {
        open(9).and(waits(ENTRY, BO, 1, 1)).when(join(OTHER_ENTRY, CLEO, 1)).then(waits(OTHER_ENTRY, CLEO, 1, 2));
    }

    @Test
    void somebody_waits_for_one_seat_or_several_but_not_for_more_than_there_are() {
        full().when(join(ENTRY, BO, 2)).thenRefused("Say how many seats are wanted: the session has 1.");
        full().when(join(ENTRY, BO, 0)).thenRefused("Say how many seats are wanted: the session has 1.");
        open(2).and(unnamed(SEAT), unnamed(OTHER_SEAT)).when(join(ENTRY, BO, 2)).then(waits(ENTRY, BO, 2, 1));
    }

    @Test
    void nobody_waits_for_a_session_that_began() {
        full().when(new JoinWaitlist(BEGIN, SESSION, ENTRY, BO, 1)).thenRefused("nobody is offered a seat any more");
    }

    @Test
    void whoever_waits_can_leave_and_so_can_whoever_was_offered_a_seat() {
        var waiting = full().and(waits(ENTRY, BO, 1, 1));
        waiting.when(leave(BY_BO)).then(closed(ENTRY, Outcome.LEFT));
        waiting.when(leave(BY_DESK)).then(closed(ENTRY, Outcome.LEFT));
        waiting.and(offered(ENTRY, OFFER, 1)).when(leave(BY_BO)).then(closed(ENTRY, Outcome.LEFT));
    }

    @Test
    void nobody_gives_up_the_place_of_somebody_else() {
        full().and(waits(ENTRY, BO, 1, 1)).when(leave(BY_ANN)).thenRefused("There is no such place in the queue");
    }

    @Test
    void leaving_twice_is_leaving_once_and_a_place_that_ended_is_not_left() {
        full().and(waits(ENTRY, BO, 1, 1), closed(ENTRY, Outcome.LEFT))
                .when(leave(BY_BO))
                .thenNothing();
        full().and(waits(ENTRY, BO, 1, 1), offered(ENTRY, OFFER, 1), closed(ENTRY, Outcome.EXPIRED))
                .when(leave(BY_BO))
                .thenRefused("or it has ended already");
        full().when(leave(BY_BO)).thenRefused("There is no such place in the queue");
    }

    @Test
    void an_invitation_says_how_many_are_ahead() {
        full().and(waits(ENTRY, BO, 1, 1), waits(OTHER_ENTRY, UUID.randomUUID(), 1, 2), offered(ENTRY, OFFER, 1))
                .when(enrol(OTHER_SEAT, CLEO))
                .thenRefused("You can join the waitlist: 1 is ahead of you.");
    }

    @Test
    void events_about_a_place_that_is_not_there_change_nothing() {
        open(1).and(offered(ENTRY, OFFER, 1), closed(ENTRY, Outcome.EXPIRED))
                .when(enrol(SEAT, ANN))
                .then(enrolled(SEAT, ANN));
    }

    private static Story<Session, SessionCommand, SessionEvent> full() {
        return open(1).and(enrolled(SEAT, ANN));
    }

    private static JoinWaitlist join(UUID entry, UUID person, int seats) {
        return new JoinWaitlist(AT, SESSION, entry, person, seats);
    }

    private static LeaveWaitlist leave(Asker asker) {
        return new LeaveWaitlist(AT, SESSION, ENTRY, asker);
    }

    private static WaitlistEntryClosed closed(UUID entry, Outcome outcome) {
        return new WaitlistEntryClosed(entry, outcome);
    }
}

package dev.lectern.domain.session;

import static dev.lectern.domain.session.SessionFixture.AT;
import static dev.lectern.domain.session.SessionFixture.COURSE;
import static dev.lectern.domain.session.SessionFixture.DUE;
import static dev.lectern.domain.session.SessionFixture.ON_SITE;
import static dev.lectern.domain.session.SessionFixture.PRICE;
import static dev.lectern.domain.session.SessionFixture.SESSION;
import static dev.lectern.domain.session.SessionFixture.SLOTS;
import static dev.lectern.domain.session.SessionFixture.ZONE;
import static dev.lectern.domain.session.SessionFixture.schedule;
import static dev.lectern.domain.session.SessionFixture.scheduled;
import static dev.lectern.domain.session.SessionStories.ANN;
import static dev.lectern.domain.session.SessionStories.BEGIN;
import static dev.lectern.domain.session.SessionStories.BY_DESK;
import static dev.lectern.domain.session.SessionStories.FIRST;
import static dev.lectern.domain.session.SessionStories.SEAT;
import static dev.lectern.domain.session.SessionStories.draft;
import static dev.lectern.domain.session.SessionStories.enrol;
import static dev.lectern.domain.session.SessionStories.enrolled;
import static dev.lectern.domain.session.SessionStories.nothing;
import static dev.lectern.domain.session.SessionStories.open;
import static dev.lectern.domain.session.SessionStories.scheduledFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.domain.session.AttendanceCommand.RecordAttendance;
import dev.lectern.domain.session.SeatCommand.CancelEnrolment;
import dev.lectern.domain.session.StageCommand.Complete;
import dev.lectern.domain.session.StageCommand.Confirm;
import dev.lectern.domain.session.StageCommand.Open;
import dev.lectern.domain.session.StageCommand.Schedule;
import dev.lectern.domain.session.StageEvent.SessionOpened;
import dev.lectern.domain.session.WaitlistCommand.OfferNext;
import dev.lectern.eventsourcing.journal.Story;
import dev.lectern.eventsourcing.journal.TestHistories;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionStagesTest {
    @Test
    void a_session_is_scheduled_with_its_slots_in_order() {
        var backwards = new Schedule(AT, SESSION, COURSE, 1, ZONE, SLOTS.reversed(), ON_SITE, 14, 0, PRICE, DUE);
        nothing().when(backwards).then(scheduled(14));
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
        nothing().when(scheduleFrom(15)).thenRefused("between 0 and the 14 seats");
        nothing().when(scheduleFrom(-1)).thenRefused("between 0 and the 14 seats");
        nothing().when(scheduleFrom(14)).then(scheduledFrom(14));
    }

    @Test
    void a_session_is_scheduled_once() {
        draft(14).when(schedule(SESSION, 14)).thenRefused("scheduled already");
        open(14).when(schedule(SESSION, 14)).thenRefused("scheduled already");
    }

    @Test
    void a_draft_opens_once() {
        draft(14).when(new Open(AT, SESSION)).then(new SessionOpened());
        open(14).when(new Open(AT, SESSION)).thenNothing();
    }

    @Test
    void a_session_in_the_past_does_not_open() {
        draft(14).when(new Open(BEGIN, SESSION)).thenRefused("lies in the past: it began on 2027-03-15");
        draft(14).when(new Open(BEGIN.minusSeconds(1), SESSION)).then(new SessionOpened());
    }

    @Test
    void a_session_whose_address_is_not_known_yet_does_not_open() {
        at(new Delivery(Delivery.Mode.ONSITE, "TBD", null))
                .when(new Open(AT, SESSION))
                .thenRefused("“TBD”");
        at(new Delivery(Delivery.Mode.ONLINE, null, "TODO: link"))
                .when(new Open(AT, SESSION))
                .thenRefused("The way to join still says “TODO”");
    }

    @Test
    void a_draft_has_a_plan_and_a_capacity_and_no_more() {
        for (SessionCommand command : List.of(
                enrol(SEAT, ANN),
                new OfferNext(AT, SESSION, UUID.randomUUID(), true),
                new RecordAttendance(BEGIN, SESSION, FIRST.slotId(), List.of(), 0),
                new Confirm(AT, SESSION, true, "It will"),
                new Complete(AT, SESSION))) {
            draft(14).when(command).thenRefused("not open for enrolment yet");
        }
    }

    @Test
    void what_was_never_scheduled_is_not_there() {
        for (SessionCommand command : List.of(
                new Open(AT, SESSION),
                enrol(SEAT, ANN),
                new CancelEnrolment(AT, SESSION, SEAT, BY_DESK, ""),
                new Complete(AT, SESSION))) {
            nothing().when(command).thenRefused("There is no such session.");
        }
    }

    @Test
    void a_session_is_known_from_its_history() {
        var stream = Session.stream(SESSION);
        assertThat(Session.of(TestHistories.read(stream))).isEmpty();
        assertThat(Session.of(TestHistories.read(stream, scheduled(14))))
                .hasValueSatisfying(known -> assertThat(known.parts().free()).isEqualTo(14));
    }

    @Test
    void a_history_begins_with_the_scheduling() {
        assertThatThrownBy(() -> nothing()
                        .and(enrolled(SEAT, ANN))
                        .when(enrol(SEAT, ANN))
                        .decided())
                .isInstanceOf(IllegalStateException.class);
    }

    private static Story<Session, SessionCommand, SessionEvent> at(Delivery delivery) {
        var schedule = new Schedule(AT, SESSION, COURSE, 1, ZONE, SLOTS, delivery, 14, 0, PRICE, DUE);
        return nothing().and(Plan.schedule(schedule));
    }

    private static Schedule scheduleFrom(int minimum) {
        return new Schedule(AT, SESSION, COURSE, 1, ZONE, SLOTS, ON_SITE, 14, minimum, PRICE, DUE);
    }
}

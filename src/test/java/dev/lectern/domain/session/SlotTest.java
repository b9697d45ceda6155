package dev.lectern.domain.session;

import static dev.lectern.domain.session.SessionFixture.AT;
import static dev.lectern.domain.session.SessionFixture.COURSE;
import static dev.lectern.domain.session.SessionFixture.DUE;
import static dev.lectern.domain.session.SessionFixture.ON_SITE;
import static dev.lectern.domain.session.SessionFixture.PRICE;
import static dev.lectern.domain.session.SessionFixture.SESSION;
import static dev.lectern.domain.session.SessionFixture.ZONE;
import static dev.lectern.domain.session.SessionStories.nothing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.domain.session.StageCommand.Schedule;
import dev.lectern.domain.session.StageEvent.Kind;
import dev.lectern.domain.session.StageEvent.SessionScheduled;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SlotTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Slot MORNING = slot("2027-03-15", "09:00", "12:00");

    @Test
    void a_session_needs_a_day() {
        nothing().when(schedule(ZONE)).thenRefused("at least one day");
    }

    @Test
    void a_part_does_not_end_before_it_begins() {
        nothing().when(schedule(ZONE, slot("2027-03-15", "17:00", "09:00"))).thenRefused("would end before it begins");
        nothing().when(schedule(ZONE, slot("2027-03-15", "09:00", "09:00"))).thenRefused("would end before it begins");
    }

    @Test
    void two_parts_do_not_overlap_but_may_follow_at_once() {
        var noon = slot("2027-03-15", "11:59", "17:00");
        nothing().when(schedule(ZONE, noon, MORNING)).thenRefused("two parts of the session overlap");
        var afternoon = slot("2027-03-15", "12:00", "17:00");
        nothing().when(schedule(ZONE, afternoon, MORNING)).then(scheduled(ZONE, MORNING, afternoon));
        var nextDay = slot("2027-03-16", "08:00", "11:00");
        nothing().when(schedule(ZONE, nextDay, MORNING)).then(scheduled(ZONE, MORNING, nextDay));
    }

    @Test
    void two_parts_have_two_ids() {
        var same = new Slot(MORNING.slotId(), LocalDate.parse("2027-03-16"), MORNING.start(), MORNING.end());
        nothing().when(schedule(ZONE, MORNING, same)).thenRefused("the same id");
    }

    @Test
    void a_session_lies_in_our_time() {
        nothing().when(schedule(ZONE, slot("1999-12-31", "09:00", "12:00"))).thenRefused("check the year");
        nothing().when(schedule(ZONE, slot("2201-01-01", "09:00", "12:00"))).thenRefused("check the year");
        for (String day : List.of("2000-01-01", "2200-12-31")) {
            var edge = slot(day, "09:00", "12:00");
            nothing().when(schedule(ZONE, edge)).then(scheduled(ZONE, edge));
        }
    }

    @Test
    void a_time_that_the_clock_skips_is_refused() {
        var starts = slot("2027-03-28", "02:30", "09:00");
        nothing()
                .when(schedule(ZONE, starts))
                .thenRefused("On 2027-03-28 the clock in Europe/Copenhagen changes and skips that time");
        nothing().when(schedule(ZONE, slot("2027-03-28", "01:00", "02:30"))).thenRefused("skips that time");
        nothing().when(schedule(NEW_YORK, starts)).then(scheduled(NEW_YORK, starts));
    }

    @Test
    void a_time_that_comes_twice_is_the_earlier_of_both() {
        var night = slot("2027-10-31", "02:15", "02:45");
        assertThat(night.startsAt(ZONE)).isEqualTo(Instant.parse("2027-10-31T00:15:00Z"));
        assertThat(night.endsAt(ZONE)).isEqualTo(Instant.parse("2027-10-31T00:45:00Z"));
        nothing().when(schedule(ZONE, night)).then(scheduled(ZONE, night));
    }

    @Test
    void the_same_local_time_is_another_moment_on_each_side_of_a_clock_change() {
        assertThat(slot("2027-03-27", "09:00", "12:00").startsAt(ZONE))
                .isEqualTo(Instant.parse("2027-03-27T08:00:00Z"));
        assertThat(slot("2027-03-28", "09:00", "12:00").startsAt(ZONE))
                .isEqualTo(Instant.parse("2027-03-28T07:00:00Z"));
    }

    private static Slot slot(String date, String start, String end) {
        return new Slot(UUID.randomUUID(), LocalDate.parse(date), LocalTime.parse(start), LocalTime.parse(end));
    }

    private static Schedule schedule(ZoneId zone, Slot... slots) {
        return new Schedule(AT, SESSION, COURSE, 1, zone, List.of(slots), ON_SITE, 14, 0, PRICE, DUE);
    }

    private static SessionScheduled scheduled(ZoneId zone, Slot... slots) {
        return new SessionScheduled(COURSE, 1, Kind.PUBLIC, null, zone, List.of(slots), ON_SITE, 14, 0, PRICE, DUE);
    }
}

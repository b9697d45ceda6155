package dev.lectern.domain.session;

import static dev.lectern.domain.session.SessionFixture.SESSION;
import static dev.lectern.domain.session.SessionFixture.SLOTS;
import static dev.lectern.domain.session.SessionStories.ANN;
import static dev.lectern.domain.session.SessionStories.BEGIN;
import static dev.lectern.domain.session.SessionStories.BO;
import static dev.lectern.domain.session.SessionStories.FIRST;
import static dev.lectern.domain.session.SessionStories.LAST_PART;
import static dev.lectern.domain.session.SessionStories.MOVED;
import static dev.lectern.domain.session.SessionStories.OTHER_SEAT;
import static dev.lectern.domain.session.SessionStories.SEAT;
import static dev.lectern.domain.session.SessionStories.SECOND;
import static dev.lectern.domain.session.SessionStories.cancelled;
import static dev.lectern.domain.session.SessionStories.enrolled;
import static dev.lectern.domain.session.SessionStories.marked;
import static dev.lectern.domain.session.SessionStories.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.domain.session.AttendanceCommand.RecordAttendance;
import dev.lectern.domain.session.AttendanceEvent.AttendanceRecorded;
import dev.lectern.domain.session.AttendanceEvent.Entry;
import dev.lectern.domain.session.AttendanceEvent.Mark;
import dev.lectern.domain.session.StageEvent.SessionCompleted;
import dev.lectern.eventsourcing.journal.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttendanceTest {
    private static final Instant OPENS = BEGIN.minus(Duration.ofMinutes(15));
    private static final Entry ANN_PRESENT = new Entry(SEAT, Mark.PRESENT);
    private static final Entry ANN_LATE = new Entry(SEAT, Mark.LATE);
    private static final Entry BO_ABSENT = new Entry(OTHER_SEAT, Mark.ABSENT);

    @Test
    void attendance_opens_a_quarter_of_an_hour_before_its_part() {
        two().when(mark(OPENS, FIRST, 0, ANN_PRESENT)).then(marked(FIRST, SEAT, Mark.PRESENT));
        two().when(mark(OPENS.minusSeconds(1), FIRST, 0, ANN_PRESENT))
                .thenRefused("Attendance opens on 2027-03-15 at 08:45, 15 minutes before this part begins.");
        two().when(mark(OPENS, SECOND, 0, ANN_PRESENT)).thenRefused("Attendance opens on 2027-03-16 at 08:45");
    }

    @Test
    void a_part_that_was_moved_has_no_attendance() {
        two().and(MOVED).when(mark(LAST_PART, SECOND, 0, ANN_PRESENT)).thenRefused("no such part, or it was moved");
    }

    @Test
    void only_those_who_have_a_seat_are_marked() {
        two().when(mark(BEGIN, FIRST, 0, new Entry(UUID.randomUUID(), Mark.PRESENT)))
                .thenRefused("Somebody on this list has no seat any more");
        two().and(cancelled(SEAT))
                .when(mark(BEGIN, FIRST, 0, BO_ABSENT, ANN_PRESENT))
                .thenRefused("no seat any more");
    }

    @Test
    void each_is_marked_once() {
        two().when(mark(BEGIN, FIRST, 0, ANN_PRESENT, ANN_LATE)).thenRefused("Somebody is marked twice.");
    }

    @Test
    void everybody_can_be_marked_at_once() {
        two().when(mark(BEGIN, FIRST, 0, ANN_PRESENT, BO_ABSENT)).then(recorded(null, ANN_PRESENT, BO_ABSENT));
        two().when(mark(BEGIN, FIRST, 0)).thenNothing();
    }

    @Test
    void only_what_is_new_is_recorded() {
        var ann = two().and(marked(FIRST, SEAT, Mark.PRESENT));
        ann.when(mark(BEGIN, FIRST, 1, ANN_PRESENT)).thenNothing();
        ann.when(mark(BEGIN, FIRST, 1, ANN_PRESENT, BO_ABSENT)).then(recorded(null, BO_ABSENT));
    }

    @Test
    void whoever_marks_others_meanwhile_does_no_harm() {
        two().and(marked(FIRST, SEAT, Mark.PRESENT))
                .when(mark(BEGIN, FIRST, 0, BO_ABSENT))
                .then(recorded(null, BO_ABSENT));
    }

    @Test
    void a_correction_supersedes_the_record_that_it_saw() {
        var twice = two().and(marked(FIRST, SEAT, Mark.PRESENT), marked(FIRST, OTHER_SEAT, Mark.PRESENT));
        twice.when(mark(BEGIN, FIRST, 2, ANN_LATE)).then(recorded(2, ANN_LATE));
        twice.when(mark(BEGIN, FIRST, 2, ANN_PRESENT, BO_ABSENT)).then(recorded(2, BO_ABSENT));
        twice.and(recorded(2, ANN_LATE)).when(mark(BEGIN, FIRST, 3, ANN_LATE)).thenNothing();
    }

    @Test
    void a_correction_of_what_has_changed_meanwhile_is_stale() {
        two().and(marked(FIRST, SEAT, Mark.PRESENT), marked(FIRST, OTHER_SEAT, Mark.PRESENT))
                .when(mark(BEGIN, FIRST, 1, ANN_LATE))
                .thenRefused("Somebody else marked this part meanwhile.");
    }

    @Test
    void each_part_has_its_own_marks() {
        two().and(marked(FIRST, SEAT, Mark.PRESENT))
                .when(mark(LAST_PART, SECOND, 0, ANN_PRESENT))
                .then(marked(SECOND, SEAT, Mark.PRESENT));
    }

    @Test
    void a_completed_session_can_still_be_put_right() {
        var completed = two().and(marked(FIRST, SEAT, Mark.PRESENT), new SessionCompleted());
        completed.when(mark(LAST_PART, FIRST, 1, ANN_LATE)).then(recorded(1, ANN_LATE));
        completed
                .and(recorded(1, ANN_LATE))
                .when(mark(LAST_PART, FIRST, 1, ANN_PRESENT))
                .thenRefused("Somebody else marked this part meanwhile.");
    }

    @Test
    void attendance_opens_by_the_clock_of_that_day() {
        var night = new Slot(UUID.randomUUID(), LocalDate.parse("2027-10-31"), LocalTime.of(2, 30), LocalTime.of(4, 0));
        var atNight = two().and(SessionStories.movedTo(night));
        atNight.when(mark(Instant.parse("2027-10-31T00:14:59Z"), night, 0, ANN_PRESENT))
                .thenRefused("at 02:15");
        atNight.when(mark(Instant.parse("2027-10-31T00:15:00Z"), night, 0, ANN_PRESENT))
                .then(marked(night, SEAT, Mark.PRESENT));
    }

    @Test
    void whoever_came_late_was_there_and_whoever_was_excused_was_not() {
        assertThat(attended(Mark.PRESENT, Mark.LATE)).isEqualTo(2);
        assertThat(attended(Mark.PRESENT, Mark.EXCUSED)).isEqualTo(1);
        assertThat(attended(Mark.ABSENT, Mark.EXCUSED)).isZero();
        assertThat(Attendance.NOT_TAKEN.attended(SEAT, SLOTS)).isZero();
    }

    private static int attended(Mark first, Mark second) {
        return Attendance.NOT_TAKEN
                .after(marked(FIRST, SEAT, first))
                .after(marked(SECOND, SEAT, second))
                .attended(SEAT, SLOTS);
    }

    private static Story<Session, SessionCommand, SessionEvent> two() {
        return open(14).and(enrolled(SEAT, ANN), enrolled(OTHER_SEAT, BO));
    }

    private static RecordAttendance mark(Instant at, Slot slot, int seen, Entry... entries) {
        return new RecordAttendance(at, SESSION, slot.slotId(), List.of(entries), seen);
    }

    private static AttendanceRecorded recorded(@Nullable Integer supersedes, Entry... entries) {
        return new AttendanceRecorded(FIRST.slotId(), List.of(entries), supersedes);
    }
}

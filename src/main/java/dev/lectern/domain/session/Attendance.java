package dev.lectern.domain.session;

import dev.lectern.domain.session.AttendanceCommand.RecordAttendance;
import dev.lectern.domain.session.AttendanceEvent.AttendanceRecorded;
import dev.lectern.domain.session.AttendanceEvent.Entry;
import dev.lectern.domain.session.AttendanceEvent.Mark;
import dev.lectern.eventsourcing.journal.NotFound;
import dev.lectern.eventsourcing.journal.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The attendance of a session: one sheet of marks for each part. */
public record Attendance(Map<UUID, Sheet> sheets) {
    static final Duration OPENS_BEFORE = Duration.ofMinutes(15);
    static final Attendance NOT_TAKEN = new Attendance(Map.of());

    /**
     * The marks of one part, by enrolment.
     *
     * @param records how many attendance records were made for the part
     */
    public record Sheet(int records, Map<UUID, Mark> marks) {
        private static final Sheet EMPTY = new Sheet(0, Map.of());

        private Sheet with(List<Entry> entries) {
            var changed = new HashMap<>(marks);
            for (Entry entry : entries) changed.put(entry.enrolmentId(), entry.mark());
            return new Sheet(records + 1, changed);
        }
    }

    List<AttendanceRecorded> decide(AttendanceCommand command, Plan plan, Seats seats) {
        return switch (command) {
            case RecordAttendance r -> record(r, plan, seats);
        };
    }

    private List<AttendanceRecorded> record(RecordAttendance r, Plan plan, Seats seats) {
        Slot slot = plan.slot(r.slotId());
        Instant opens = opensAt(slot, plan.zone());
        if (r.at().isBefore(opens))
            throw new Refused("Attendance opens on " + slot.date() + " at " + LocalTime.ofInstant(opens, plan.zone())
                    + ", 15 minutes before this part begins.");
        if (r.entries().stream().map(Entry::enrolmentId).distinct().count()
                < r.entries().size()) throw new Refused("Somebody is marked twice. Choose one mark for each.");
        if (r.entries().stream().anyMatch(entry -> !seats.hasEnrolment(entry.enrolmentId())))
            throw new NotFound("Somebody on this list has no seat any more. Open the page anew.");
        Sheet sheet = sheet(r.slotId());
        List<Entry> news = r.entries().stream()
                .filter(entry -> entry.mark() != sheet.marks().get(entry.enrolmentId()))
                .toList();
        if (news.isEmpty()) return List.of();
        boolean corrects = news.stream().anyMatch(entry -> sheet.marks().containsKey(entry.enrolmentId()));
        if (corrects && r.seen() != sheet.records())
            throw new Refused("Somebody else marked this part meanwhile. Look at the marks, then put yours right.");
        return List.of(new AttendanceRecorded(r.slotId(), news, corrects ? sheet.records() : null));
    }

    /** The instant from which a part can be marked. */
    public static Instant opensAt(Slot slot, ZoneId zone) {
        return slot.startsAt(zone).minus(OPENS_BEFORE);
    }

    boolean isTaken() {
        return !sheets.isEmpty();
    }

    boolean hasMark(UUID enrolmentId) {
        return sheets.values().stream().anyMatch(sheet -> sheet.marks().containsKey(enrolmentId));
    }

    /** What marks are missing before the session can be completed, as a sentence; empty if none are. */
    Optional<String> unmarked(Plan plan, Seats seats) {
        for (Slot slot : plan.slots()) {
            Map<UUID, Mark> marks = sheet(slot.slotId()).marks();
            long missing = seats.enrolments().keySet().stream()
                    .filter(enrolment -> !marks.containsKey(enrolment))
                    .count();
            if (missing > 0)
                return Optional.of((missing == 1 ? "1 person is" : missing + " people are") + " not marked yet on "
                        + slot.date() + " at " + slot.start() + ". Mark everybody, then complete the session.");
        }
        return Optional.empty();
    }

    /** The number of these parts in which the learner was there, late or not. */
    public int attended(UUID enrolmentId, List<Slot> slots) {
        return (int) slots.stream()
                .map(slot -> sheet(slot.slotId()).marks().get(enrolmentId))
                .filter(mark -> mark != null && mark.attended())
                .count();
    }

    Attendance after(AttendanceEvent event) {
        return switch (event) {
            case AttendanceRecorded e -> {
                var changed = new HashMap<>(sheets);
                changed.put(e.slotId(), sheet(e.slotId()).with(e.entries()));
                yield new Attendance(changed);
            }
        };
    }

    public Sheet sheet(UUID slotId) {
        return sheets.getOrDefault(slotId, Sheet.EMPTY);
    }
}

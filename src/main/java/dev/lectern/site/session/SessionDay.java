package dev.lectern.site.session;

import dev.lectern.domain.session.Slot;
import dev.lectern.site.web.FormInput;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

/**
 * The typed values of one day of a session. The id of its slot is made with it, so a form that is sent twice makes one
 * slot.
 */
public class SessionDay implements Serializable {
    private static final long serialVersionUID = 1;

    private final UUID slotId = UUID.randomUUID();
    private String date;
    private String start;
    private String end;

    /** The day of an existing slot. It gets a new slot id; the session finds out which slots stay as they were. */
    static SessionDay of(Slot slot) {
        return new SessionDay(
                slot.date().toString(), slot.start().toString(), slot.end().toString());
    }

    SessionDay(String date, String start, String end) {
        this.date = date;
        this.start = start;
        this.end = end;
    }

    /** The next working day at the same hours. Its date is empty if the date of this day cannot be parsed. */
    SessionDay next() {
        return new SessionDay(after(date), start, end);
    }

    private static String after(String day) {
        if (!day.matches("\\d{4}-\\d\\d-\\d\\d")) return "";
        LocalDate next;
        try {
            next = LocalDate.parse(day).plusDays(1);
        } catch (DateTimeException noSuchDay) {
            return "";
        }
        while (next.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) next = next.plusDays(1);
        return next.toString();
    }

    Optional<Slot> slot(String row, FormInput input) {
        Optional<LocalDate> day = input.date(row + ":date", date);
        Optional<LocalTime> from = input.time(row + ":start", start);
        Optional<LocalTime> to = input.time(row + ":end", end);
        if (day.isEmpty() || from.isEmpty() || to.isEmpty()) return Optional.empty();
        if (!from.get().isBefore(to.get()))
            input.refuse(row + ":end", "The day ends after it begins: write a later time.");
        return Optional.of(new Slot(slotId, day.get(), from.get(), to.get()));
    }

    public String getDate() {
        return date;
    }

    public void setDate(String date) {
        this.date = date;
    }

    public String getStart() {
        return start;
    }

    public void setStart(String start) {
        this.start = start;
    }

    public String getEnd() {
        return end;
    }

    public void setEnd(String end) {
        this.end = end;
    }
}

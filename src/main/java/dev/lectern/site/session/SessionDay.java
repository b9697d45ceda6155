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

/** One day of a session that is being scheduled, as it is typed. Its slot has its id from the start: sent twice, it is one. */
public class SessionDay implements Serializable {
    private static final long serialVersionUID = 1;

    private final UUID slotId = UUID.randomUUID();
    private String date;
    private String start;
    private String end;

    /** A part as it is; that it stays as it was is for the session to see. */
    static SessionDay of(Slot slot) {
        return new SessionDay(
                slot.date().toString(), slot.start().toString(), slot.end().toString());
    }

    SessionDay(String date, String start, String end) {
        this.date = date;
        this.start = start;
        this.end = end;
    }

    /** The next working day at the same hours, its date left open while this one's cannot be read. */
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

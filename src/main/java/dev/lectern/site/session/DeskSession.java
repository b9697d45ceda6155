package dev.lectern.site.session;

import dev.lectern.read.availability.Availability;
import dev.lectern.read.catalogue.CatalogueDate;
import dev.lectern.read.catalogue.CourseColumns;
import dev.lectern.site.session.DeskSessionsPage.Show;
import java.time.Instant;
import java.util.Locale;

/** A row in the staff's list of sessions. */
public final class DeskSession {
    private final CatalogueDate date;
    private final CourseColumns course;
    private final Availability seats;
    private final String place;
    private final SessionState state;
    private final boolean begun;

    private DeskSession(CatalogueDate date, CourseColumns course, Availability seats, String place, Instant now) {
        this.date = date;
        this.course = course;
        this.seats = seats;
        this.place = place;
        state = SessionState.of(date, seats, now);
        begun = !date.getStartsAt().isAfter(now);
    }

    static DeskSession of(CatalogueDate date, CourseColumns course, Availability seats, String place, Instant now) {
        return new DeskSession(
                date, course, seats, place.substring(0, 1).toUpperCase(Locale.ROOT) + place.substring(1), now);
    }

    public CatalogueDate getDate() {
        return date;
    }

    public String getTitle() {
        return course.getTitle();
    }

    public String getCode() {
        return course.getCode();
    }

    /** The place in short: “Aarhus”, “Online”. */
    public String getPlace() {
        return place;
    }

    boolean mentions(String words) {
        return (getTitle() + " " + getCode() + " " + place + " " + date.getVenue())
                .toLowerCase(Locale.ROOT)
                .contains(words.strip().toLowerCase(Locale.ROOT));
    }

    public int getTaken() {
        return seats.getEnrolled();
    }

    public int getWaiting() {
        return seats.getWaiting();
    }

    public int getCapacity() {
        return seats.getCapacity();
    }

    public Show getTab() {
        if (begun || !date.isOn()) return Show.PAST;
        return date.isOpened() ? Show.UPCOMING : Show.DRAFTS;
    }

    /** The last part of the CSS class of the session's state, which {@link #getStatusWord} names. */
    public String getStatus() {
        return state.style();
    }

    public String getStatusWord() {
        return state == SessionState.PAST && !date.isOpened() ? "Past, never opened" : state.word();
    }
}

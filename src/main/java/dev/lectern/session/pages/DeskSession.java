package dev.lectern.session.pages;

import dev.lectern.course.catalogue.CatalogueDate;
import dev.lectern.course.catalogue.CourseColumns;
import dev.lectern.session.availability.Availability;
import dev.lectern.session.pages.DeskSessionsPage.Show;
import java.time.Instant;
import java.util.Locale;

/** A line of the staff's list. */
public final class DeskSession {
    private final CatalogueDate date;
    private final CourseColumns course;
    private final Availability seats;
    private final String place;
    private final boolean begun;

    private DeskSession(CatalogueDate date, CourseColumns course, Availability seats, String place, boolean begun) {
        this.date = date;
        this.course = course;
        this.seats = seats;
        this.place = place;
        this.begun = begun;
    }

    static DeskSession of(CatalogueDate date, CourseColumns course, Availability seats, String place, Instant now) {
        return new DeskSession(
                date,
                course,
                seats,
                place.substring(0, 1).toUpperCase(Locale.ROOT) + place.substring(1),
                !date.getStartsAt().isAfter(now));
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

    /** “Aarhus”, “Online”. */
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

    public int getCapacity() {
        return seats.getCapacity();
    }

    public Show getTab() {
        if (begun) return Show.PAST;
        return date.isOpened() ? Show.UPCOMING : Show.DRAFTS;
    }

    /** The class of its state; its word is the same with a capital letter. */
    public String getStatus() {
        return switch (getTab()) {
            case PAST -> "past";
            case DRAFTS -> "draft";
            case UPCOMING -> seats.getFree() == 0 ? "full" : "open";
        };
    }

    public String getStatusWord() {
        return switch (getStatus()) {
            case "past" -> date.isOpened() ? "Past" : "Past, never opened";
            case "draft" -> "Draft";
            case "full" -> "Full";
            default -> "Open";
        };
    }
}

package dev.lectern.site.session;

import dev.lectern.read.availability.Availability;
import dev.lectern.read.catalogue.CatalogueDate;
import java.time.Instant;
import java.util.Locale;

/** The state of a session as the staff see it. */
enum SessionState {
    DRAFT("Draft"),
    OPEN("Open"),
    FULL("Full"),
    CONFIRMED("Goes ahead"),
    PAST("Past"),
    CANCELLED("Cancelled"),
    COMPLETED("Completed");

    private final String word;

    SessionState(String word) {
        this.word = word;
    }

    static SessionState of(CatalogueDate date, Availability seats, Instant now) {
        if (date.isCancelled()) return CANCELLED;
        if (date.isCompleted()) return COMPLETED;
        if (!date.getStartsAt().isAfter(now)) return PAST;
        if (!date.isOpened()) return DRAFT;
        if (date.isConfirmed()) return CONFIRMED;
        return seats.isBookable() ? OPEN : FULL;
    }

    String word() {
        return word;
    }

    String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}

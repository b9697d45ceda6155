package dev.lectern.site.session;

import dev.lectern.read.availability.Availabilities;
import dev.lectern.read.availability.Availability;
import dev.lectern.read.availability.SeatHold;
import dev.lectern.read.availability.WaitlistEntry;
import dev.lectern.read.catalogue.Catalogue;
import dev.lectern.read.catalogue.CatalogueCourse;
import dev.lectern.read.catalogue.CatalogueDate;
import dev.lectern.read.roster.Rosters;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.PageContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One session for the public: when, where, how many seats are free at this moment, and how whoever looks stands to it. */
@Named
@RequestScoped
public class SessionPage {
    @Inject
    private PageContext context;

    @Inject
    private CommandForm commandForm;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Availabilities availabilities;

    @Inject
    private Rosters rosters;

    private @Nullable CatalogueDate date;
    private @Nullable CatalogueCourse course;
    private @Nullable Availability seats;
    private List<WaitlistEntry> waitlist = List.of();
    private @Nullable SeatHold hold;
    private boolean mine;

    @PostConstruct
    void read() {
        date = context.id()
                .flatMap(id -> catalogue.date(context.getTenant(), id))
                .filter(CatalogueDate::isListed)
                .orElse(null);
        if (date == null) return;
        seats = availabilities.of(context.getTenant(), date.getSessionId()).orElse(null);
        course = catalogue.course(context.getTenant(), date.getCourseId()).orElse(null);
        waitlist = availabilities.waitlist(context.getTenant(), date.getSessionId());
        UUID looking = context.getCaller().userId();
        if (looking != null) read(looking, date.getSessionId());
    }

    private void read(UUID looking, UUID sessionId) {
        mine = rosters.ofPerson(context.getTenant(), looking).stream()
                .anyMatch(seat -> seat.isActive() && seat.getSessionId().equals(sessionId));
        hold = availabilities
                .hold(context.getTenant(), sessionId, looking)
                .filter(held -> held.getExpiresAt().isAfter(Instant.now()))
                .orElse(null);
    }

    /** Before the page is rendered: a session that is not open to the public has none. */
    public void found() {
        if (date == null || seats == null) commandForm.notFound();
    }

    public CatalogueDate getDate() {
        return Objects.requireNonNull(date);
    }

    /** Null only if the course has left the catalogue since. */
    public @Nullable CatalogueCourse getCourse() {
        return course;
    }

    public String getTitle() {
        return catalogue.title(context.getTenant(), getDate().getCourseId());
    }

    public Availability getSeats() {
        return Objects.requireNonNull(seats);
    }

    /** Whether whoever is looking has a seat. */
    public boolean isMine() {
        return mine;
    }

    /** The place in the queue of whoever is looking, null if they have none. */
    public @Nullable WaitlistEntry getEntry() {
        return waitlist.stream()
                .filter(entry -> entry.getPersonId().equals(context.getCaller().userId()))
                .findFirst()
                .orElse(null);
    }

    /** How many wait before whoever is looking; before somebody who joins now, if they do not wait yet. */
    public int getAhead() {
        WaitlistEntry own = getEntry();
        return (int) waitlist.stream()
                .filter(entry -> entry.isWaiting() && (own == null || entry.getSequence() < own.getSequence()))
                .count();
    }

    /** The seat that is kept for whoever is looking, null if there is none. */
    public @Nullable SeatHold getHold() {
        return hold;
    }

    public boolean isPast() {
        return !getDate().getStartsAt().isAfter(Instant.now());
    }

    /** Whether seats can be taken, or places in the queue. */
    public boolean isOver() {
        return isPast() || !getDate().isOn();
    }

    /** The class of the state that {@link #getStatusWord} says. */
    public String getStatus() {
        if (!getDate().isOn()) return "status-cancelled";
        if (isPast()) return "status-past";
        if (mine) return "status-enrolled";
        return isFull() ? "status-full" : "status-open";
    }

    public String getStatusWord() {
        if (!getDate().isOn()) return "Cancelled";
        if (isPast()) return "Past";
        if (mine) return "You are enrolled";
        return isFull() ? "Full" : "Open";
    }

    /** For whoever comes now: while others wait, a free seat is theirs. */
    public boolean isFull() {
        return hold == null && !getSeats().isBookable();
    }

    /** Other dates that the provider named when it cancelled this one. */
    public List<CatalogueDate> getAlternatives() {
        return getDate().getAlternatives().stream()
                .flatMap(id -> catalogue.date(context.getTenant(), id).stream())
                .filter(other -> other.isListed() && other.isOn())
                .toList();
    }

    public List<CatalogueCourse> getRequired() {
        if (course == null) return List.of();
        return course.getAbout().getRequired().stream()
                .flatMap(id -> catalogue.course(context.getTenant(), id).stream())
                .toList();
    }
}

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
@Named("dated")
@RequestScoped
public class SessionPage {
    @Inject
    private PageContext here;

    @Inject
    private CommandForm act;

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
        date = here.id()
                .flatMap(id -> catalogue.date(here.getTenant(), id))
                .filter(CatalogueDate::isListed)
                .orElse(null);
        if (date == null) return;
        seats = availabilities.of(here.getTenant(), date.getSessionId()).orElse(null);
        course = catalogue.course(here.getTenant(), date.getCourseId()).orElse(null);
        waitlist = availabilities.waitlist(here.getTenant(), date.getSessionId());
        UUID looking = here.getCaller().userId();
        if (looking != null) read(looking, date.getSessionId());
    }

    private void read(UUID looking, UUID sessionId) {
        mine = rosters.ofPerson(here.getTenant(), looking).stream()
                .anyMatch(seat -> seat.isActive() && seat.getSessionId().equals(sessionId));
        hold = availabilities
                .hold(here.getTenant(), sessionId, looking)
                .filter(held -> held.getExpiresAt().isAfter(Instant.now()))
                .orElse(null);
    }

    /** Before the page is rendered: a session that is not open to the public has none. */
    public void found() {
        if (date == null || seats == null) act.notFound();
    }

    public CatalogueDate getDate() {
        return Objects.requireNonNull(date);
    }

    /** Null only if the course has left the catalogue since. */
    public @Nullable CatalogueCourse getCourse() {
        return course;
    }

    public String getTitle() {
        return catalogue.title(here.getTenant(), getDate().getCourseId());
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
                .filter(entry -> entry.getPersonId().equals(here.getCaller().userId()))
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
                .flatMap(id -> catalogue.date(here.getTenant(), id).stream())
                .filter(other -> other.isListed() && other.isOn())
                .toList();
    }

    public List<CatalogueCourse> getRequired() {
        if (course == null) return List.of();
        return course.getAbout().getRequired().stream()
                .flatMap(id -> catalogue.course(here.getTenant(), id).stream())
                .toList();
    }
}

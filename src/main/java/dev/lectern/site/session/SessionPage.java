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

/**
 * The public page of one session: its times, its place, the seats that are free at this moment, and whether the caller
 * has a seat, a hold or a waitlist entry.
 */
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

    /** Called before the page is rendered. A session that is not open to the public answers 404. */
    public void found() {
        if (date == null || seats == null) commandForm.notFound();
    }

    public CatalogueDate getDate() {
        return Objects.requireNonNull(date);
    }

    /** The course; null only if it has left the catalogue since. */
    public @Nullable CatalogueCourse getCourse() {
        return course;
    }

    public String getTitle() {
        return catalogue.title(context.getTenant(), getDate().getCourseId());
    }

    public Availability getSeats() {
        return Objects.requireNonNull(seats);
    }

    /** Whether the caller has a seat. */
    public boolean isMine() {
        return mine;
    }

    /** The caller's waitlist entry; null if there is none. */
    public @Nullable WaitlistEntry getEntry() {
        return waitlist.stream()
                .filter(entry -> entry.getPersonId().equals(context.getCaller().userId()))
                .findFirst()
                .orElse(null);
    }

    /** How many people wait before the caller, or would wait before the caller if the caller joined now. */
    public int getAhead() {
        WaitlistEntry own = getEntry();
        return (int) waitlist.stream()
                .filter(entry -> entry.isWaiting() && (own == null || entry.getSequence() < own.getSequence()))
                .count();
    }

    /** The seat that is held for the caller; null if there is none. */
    public @Nullable SeatHold getHold() {
        return hold;
    }

    public boolean isPast() {
        return !getDate().getStartsAt().isAfter(Instant.now());
    }

    /** Whether the session has begun or is cancelled. Then neither seats nor places on the waitlist can be taken. */
    public boolean isOver() {
        return isPast() || !getDate().isOn();
    }

    /** The CSS class of the state that {@link #getStatusWord} names. */
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

    /** Whether the caller cannot take a seat now. While others wait, free seats are for them. */
    public boolean isFull() {
        return hold == null && !getSeats().isBookable();
    }

    /** The other dates that the provider named when it cancelled this session. */
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

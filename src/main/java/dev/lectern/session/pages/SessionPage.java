package dev.lectern.session.pages;

import dev.lectern.course.catalogue.Catalogue;
import dev.lectern.course.catalogue.CatalogueCourse;
import dev.lectern.course.catalogue.CatalogueDate;
import dev.lectern.session.availability.Availabilities;
import dev.lectern.session.availability.Availability;
import dev.lectern.session.roster.Rosters;
import dev.lectern.web.Act;
import dev.lectern.web.Here;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One session for the public: when, where, and how many seats are free at this moment. */
@Named("dated")
@RequestScoped
public class SessionPage {
    @Inject
    private Here here;

    @Inject
    private Act act;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Availabilities availabilities;

    @Inject
    private Rosters rosters;

    private @Nullable CatalogueDate date;
    private @Nullable CatalogueCourse course;
    private @Nullable Availability seats;
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
        UUID looking = here.getCaller().userId();
        mine = looking != null
                && rosters.ofPerson(here.getTenant(), looking).stream()
                        .anyMatch(seat -> seat.isActive()
                                && seat.getSessionId().equals(getDate().getSessionId()));
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
        return course == null ? "Session" : course.getAbout().getTitle();
    }

    public Availability getSeats() {
        return Objects.requireNonNull(seats);
    }

    /** Whether whoever is looking has a seat. */
    public boolean isMine() {
        return mine;
    }

    public boolean isPast() {
        return !getDate().getStartsAt().isAfter(Instant.now());
    }

    /** The class of the state that {@link #getStatusWord} says. */
    public String getStatus() {
        if (isPast()) return "status-past";
        if (mine) return "status-enrolled";
        return isFull() ? "status-full" : "status-open";
    }

    public String getStatusWord() {
        if (isPast()) return "Past";
        if (mine) return "You are enrolled";
        return isFull() ? "Full" : "Open";
    }

    public boolean isFull() {
        return getSeats().getFree() == 0;
    }

    /** What the course requires, published or not. */
    List<UUID> getRequiredIds() {
        return course == null ? List.of() : course.getAbout().getRequired();
    }

    public List<CatalogueCourse> getRequired() {
        if (course == null) return List.of();
        return course.getAbout().getRequired().stream()
                .flatMap(id -> catalogue.course(here.getTenant(), id).stream())
                .toList();
    }
}

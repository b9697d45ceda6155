package dev.lectern.session.pages;

import dev.lectern.course.catalogue.Catalogue;
import dev.lectern.course.catalogue.CatalogueDate;
import dev.lectern.course.catalogue.CatalogueDraft;
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
import org.jspecify.annotations.Nullable;

/** One session as the staff sees it: its state, its seats and its roster. */
@Named("deskSession")
@RequestScoped
public class DeskSessionPage {
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
    private @Nullable CatalogueDraft course;
    private @Nullable Availability seats;
    private @Nullable List<Rosters.Line> roster;

    @PostConstruct
    void read() {
        date = here.id().flatMap(id -> catalogue.date(here.getTenant(), id)).orElse(null);
        if (date == null) return;
        seats = availabilities.of(here.getTenant(), date.getSessionId()).orElse(null);
        course = catalogue.draft(here.getTenant(), date.getCourseId()).orElse(null);
    }

    public void found() {
        if (date == null || seats == null) act.notFound();
    }

    public CatalogueDate getDate() {
        return Objects.requireNonNull(date);
    }

    public String getTitle() {
        return course == null ? "Session" : course.getAbout().getTitle();
    }

    public Availability getSeats() {
        return Objects.requireNonNull(seats);
    }

    public List<Rosters.Line> getRoster() {
        if (roster == null) roster = rosters.of(here.getTenant(), getDate().getSessionId());
        return roster;
    }

    /** Draft, open, or past: the class and the word of its state. */
    public String getStatus() {
        if (hasBegun()) return "past";
        if (!getDate().isOpened()) return "draft";
        return getSeats().getFree() == 0 ? "full" : "open";
    }

    public String getStatusWord() {
        return switch (getStatus()) {
            case "past" -> "Past";
            case "draft" -> "Draft";
            case "full" -> "Full";
            default -> "Open";
        };
    }

    public boolean hasBegun() {
        return !getDate().getStartsAt().isAfter(Instant.now());
    }
}

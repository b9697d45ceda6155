package dev.lectern.site.course;

import dev.lectern.read.availability.Availabilities;
import dev.lectern.read.availability.Availability;
import dev.lectern.read.catalogue.Catalogue;
import dev.lectern.read.catalogue.CatalogueCourse;
import dev.lectern.read.catalogue.CatalogueDate;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.PageContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The public page of one course: its text, its prerequisites, and its coming dates with their seats. */
@Named
@RequestScoped
public class CoursePage {
    @Inject
    private PageContext context;

    @Inject
    private CommandForm commandForm;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Availabilities availabilities;

    private @Nullable CatalogueCourse shown;
    private List<CatalogueDate> dates = List.of();
    private Map<UUID, Availability> seats = Map.of();

    @PostConstruct
    void read() {
        shown = context.id()
                .flatMap(id -> catalogue.course(context.getTenant(), id))
                .orElse(null);
        if (shown == null) return;
        Instant now = Instant.now();
        seats = availabilities.all(context.getTenant());
        dates = catalogue.datesOf(context.getTenant(), shown.getCourseId()).stream()
                .filter(date ->
                        date.isListed() && date.isOn() && date.getStartsAt().isAfter(now))
                .filter(date -> seats.containsKey(date.getSessionId())) // views are updated independently
                .toList();
    }

    /** Called before the page is rendered. An unknown course answers 404. */
    public void found() {
        if (shown == null) commandForm.notFound();
    }

    public CatalogueCourse getShown() {
        return Objects.requireNonNull(shown);
    }

    public List<CatalogueDate> getDates() {
        return dates;
    }

    public Map<UUID, Availability> getSeats() {
        return seats;
    }

    /** The published courses among those with these ids. A draft is not shown to the public. */
    public List<CatalogueCourse> named(Collection<UUID> courseIds) {
        return courseIds.stream()
                .flatMap(id -> catalogue.course(context.getTenant(), id).stream())
                .toList();
    }
}

package dev.lectern.site.course;

import dev.lectern.read.catalogue.Catalogue;
import dev.lectern.read.catalogue.CatalogueDate;
import dev.lectern.read.catalogue.CatalogueDraft;
import dev.lectern.site.web.PageContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The staff's list of all courses of the provider in their newest revision, published or not. */
@Named
@RequestScoped
public class DeskCoursesPage {
    @Inject
    private PageContext context;

    @Inject
    private Catalogue catalogue;

    private List<CatalogueDraft> all = List.of();
    private Map<UUID, Long> dates = Map.of();

    @PostConstruct
    void read() {
        Instant now = Instant.now();
        all = catalogue.drafts(context.getTenant());
        dates = catalogue.dates(context.getTenant()).stream()
                .filter(date -> date.isOn() && date.getStartsAt().isAfter(now))
                .collect(Collectors.groupingBy(CatalogueDate::getCourseId, Collectors.counting()));
    }

    public List<CatalogueDraft> getAll() {
        return all;
    }

    public long getPublished() {
        return all.stream().filter(course -> course.getPublished() > 0).count();
    }

    /** How many dates of the course are still to come, drafts included and cancelled dates left out. */
    public long dates(UUID courseId) {
        return dates.getOrDefault(courseId, 0L);
    }
}

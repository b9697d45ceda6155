package dev.lectern.site.course;

import dev.lectern.read.catalogue.Catalogue;
import dev.lectern.read.catalogue.CatalogueCourse;
import dev.lectern.read.catalogue.CatalogueDate;
import dev.lectern.site.web.PageContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The catalogue page: the provider's published courses, each with its next date. */
@Named
@RequestScoped
public class CataloguePage {
    @Inject
    private PageContext context;

    @Inject
    private Catalogue catalogue;

    private List<CatalogueCourse> courses = List.of();
    private final Map<UUID, CatalogueDate> next = new HashMap<>();
    private long dates;

    @PostConstruct
    void read() {
        courses = catalogue.courses(context.getTenant());
        Instant now = Instant.now();
        List<CatalogueDate> coming = catalogue.dates(context.getTenant()).stream()
                .filter(date ->
                        date.isListed() && date.isOn() && date.getStartsAt().isAfter(now))
                .toList();
        coming.forEach(date -> next.putIfAbsent(date.getCourseId(), date));
        dates = coming.size();
    }

    public List<CatalogueCourse> getCourses() {
        return courses;
    }

    public Map<UUID, CatalogueDate> getNext() {
        return next;
    }

    public long getDates() {
        return dates;
    }
}

package dev.lectern.read.catalogue;

import dev.lectern.eventsourcing.projections.Generations;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Queries of the view {@code catalogue}. The entities that they return are for display and must not be changed. */
@Stateless
public class Catalogue {
    @Inject
    private Generations generations;

    public List<CatalogueCourse> courses(TenantId tenant) {
        return generations
                .live(tenant)
                .createQuery("select c from CatalogueCourse c order by c.about.title", CatalogueCourse.class)
                .getResultList();
    }

    public Optional<CatalogueCourse> course(TenantId tenant, UUID courseId) {
        return Optional.ofNullable(generations.live(tenant).find(CatalogueCourse.class, courseId));
    }

    /** The title of a course, published or not; “Session” until the view contains the course. */
    public String title(TenantId tenant, UUID courseId) {
        return draft(tenant, courseId).map(draft -> draft.getAbout().getTitle()).orElse("Session");
    }

    public List<CatalogueDraft> drafts(TenantId tenant) {
        return generations
                .live(tenant)
                .createQuery("select c from CatalogueDraft c order by c.about.title", CatalogueDraft.class)
                .getResultList();
    }

    public Optional<CatalogueDraft> draft(TenantId tenant, UUID courseId) {
        return Optional.ofNullable(generations.live(tenant).find(CatalogueDraft.class, courseId));
    }

    /** All sessions, opened or not, earliest first. */
    public List<CatalogueDate> dates(TenantId tenant) {
        return generations
                .live(tenant)
                .createQuery("select d from CatalogueDate d order by d.timetable.startsAt", CatalogueDate.class)
                .getResultList();
    }

    public List<CatalogueDate> datesOf(TenantId tenant, UUID courseId) {
        return generations
                .live(tenant)
                .createQuery(
                        "select d from CatalogueDate d where d.courseId = :course order by d.timetable.startsAt",
                        CatalogueDate.class)
                .setParameter("course", courseId)
                .getResultList();
    }

    public Optional<CatalogueDate> date(TenantId tenant, UUID sessionId) {
        return Optional.ofNullable(generations.live(tenant).find(CatalogueDate.class, sessionId));
    }
}

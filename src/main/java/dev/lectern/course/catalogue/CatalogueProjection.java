package dev.lectern.course.catalogue;

import dev.lectern.course.CourseEvent;
import dev.lectern.course.CourseEvent.CourseDrafted;
import dev.lectern.course.CourseEvent.CoursePrerequisitesSet;
import dev.lectern.course.CourseEvent.CoursePublished;
import dev.lectern.course.CourseEvent.CourseRetired;
import dev.lectern.course.CourseEvent.CourseRevised;
import dev.lectern.course.catalogue.CatalogueDate.Outcome;
import dev.lectern.journal.Recorded;
import dev.lectern.session.AttendanceEvent;
import dev.lectern.session.PlanEvent;
import dev.lectern.session.PlanEvent.DeliveryChanged;
import dev.lectern.session.PlanEvent.SessionRescheduled;
import dev.lectern.session.PlanEvent.TrainerAnswered;
import dev.lectern.session.PlanEvent.TrainerRequested;
import dev.lectern.session.SeatEvent;
import dev.lectern.session.SessionEvent;
import dev.lectern.session.StageEvent;
import dev.lectern.session.StageEvent.SessionCancelled;
import dev.lectern.session.StageEvent.SessionCompleted;
import dev.lectern.session.StageEvent.SessionConfirmed;
import dev.lectern.session.StageEvent.SessionOpened;
import dev.lectern.session.StageEvent.SessionScheduled;
import dev.lectern.session.WaitlistEvent;
import dev.lectern.views.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** The view {@code catalogue}: courses as the public and the staff see them, and their dates. */
@ApplicationScoped
public class CatalogueProjection implements Projection {
    public static final String VIEW = "catalogue";

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public void apply(Recorded recorded, EntityManager rows) {
        UUID id = recorded.stream().id();
        if (recorded.event() instanceof CourseEvent course) apply(id, course, rows);
        if (recorded.event() instanceof SessionEvent session) apply(id, session, rows);
    }

    private static void apply(UUID courseId, CourseEvent event, EntityManager rows) {
        switch (event) {
            case CourseDrafted e ->
                rows.persist(new CatalogueDraft(
                        courseId,
                        new CourseColumns(e.code(), e.title(), e.language().toLanguageTag())));
            case CourseRevised e -> {
                CatalogueDraft draft = rows.find(CatalogueDraft.class, courseId);
                draft.revised(e.revision());
                draft.getAbout().revise(e);
            }
            case CoursePrerequisitesSet e -> {
                rows.find(CatalogueDraft.class, courseId).getAbout().buildOn(e.required(), e.recommended());
                CatalogueCourse published = rows.find(CatalogueCourse.class, courseId);
                if (published != null) published.getAbout().buildOn(e.required(), e.recommended());
            }
            case CoursePublished e -> publish(courseId, e, rows);
            case CourseRetired e -> {
                rows.find(CatalogueDraft.class, courseId).retire();
                CatalogueCourse published = rows.find(CatalogueCourse.class, courseId);
                if (published != null) rows.remove(published);
            }
        }
    }

    private static void publish(UUID courseId, CoursePublished e, EntityManager rows) {
        CatalogueDraft draft = rows.find(CatalogueDraft.class, courseId);
        draft.published(e.revision());
        draft.getAbout().priceAt(e.listPrice());
        CatalogueCourse course = rows.find(CatalogueCourse.class, courseId);
        if (course == null)
            rows.persist(new CatalogueCourse(courseId, draft.getAbout().copy()));
        else course.show(draft.getAbout().copy());
    }

    private static void apply(UUID sessionId, SessionEvent event, EntityManager rows) {
        switch (event) {
            case SessionScheduled e -> rows.persist(new CatalogueDate(sessionId, e));
            case StageEvent e -> apply(rows.find(CatalogueDate.class, sessionId), e);
            case PlanEvent e -> apply(rows.find(CatalogueDate.class, sessionId), e);
            case SeatEvent e -> {}
            case WaitlistEvent e -> {}
            case AttendanceEvent e -> {}
        }
    }

    private static void apply(CatalogueDate date, StageEvent event) {
        switch (event) {
            case SessionScheduled e -> throw new IllegalStateException("What is scheduled has no row yet.");
            case SessionOpened e -> date.open();
            case SessionConfirmed e -> date.end(Outcome.CONFIRMED);
            case SessionCancelled e -> date.cancel(e);
            case SessionCompleted e -> date.end(Outcome.COMPLETED);
        }
    }

    private static void apply(CatalogueDate date, PlanEvent event) {
        switch (event) {
            case SessionRescheduled e -> date.moved(e);
            case DeliveryChanged e -> date.where(e.to());
            case TrainerRequested e -> {}
            case TrainerAnswered e -> {}
        }
    }
}

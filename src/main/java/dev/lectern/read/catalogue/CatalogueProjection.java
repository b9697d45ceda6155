package dev.lectern.read.catalogue;

import dev.lectern.domain.course.CourseEvent;
import dev.lectern.domain.course.CourseEvent.CourseDrafted;
import dev.lectern.domain.course.CourseEvent.CoursePrerequisitesSet;
import dev.lectern.domain.course.CourseEvent.CoursePublished;
import dev.lectern.domain.course.CourseEvent.CourseRetired;
import dev.lectern.domain.course.CourseEvent.CourseRevised;
import dev.lectern.domain.session.AttendanceEvent;
import dev.lectern.domain.session.PlanEvent;
import dev.lectern.domain.session.PlanEvent.DeliveryChanged;
import dev.lectern.domain.session.PlanEvent.SessionRescheduled;
import dev.lectern.domain.session.PlanEvent.TrainerAnswered;
import dev.lectern.domain.session.PlanEvent.TrainerRequested;
import dev.lectern.domain.session.SeatEvent;
import dev.lectern.domain.session.SessionEvent;
import dev.lectern.domain.session.StageEvent;
import dev.lectern.domain.session.StageEvent.SessionCancelled;
import dev.lectern.domain.session.StageEvent.SessionCompleted;
import dev.lectern.domain.session.StageEvent.SessionConfirmed;
import dev.lectern.domain.session.StageEvent.SessionOpened;
import dev.lectern.domain.session.StageEvent.SessionScheduled;
import dev.lectern.domain.session.WaitlistEvent;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.projections.Projection;
import dev.lectern.eventsourcing.projections.rows.Rows;
import dev.lectern.read.catalogue.CatalogueDate.Outcome;
import java.util.Set;
import java.util.UUID;

/** The projection of the view {@code catalogue}: courses as the public and the staff see them, and their sessions. */
public class CatalogueProjection implements Projection {
    public static final String VIEW = "catalogue";

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public Set<Class<? extends Event>> hears() {
        return Set.of(CourseEvent.class, StageEvent.class, PlanEvent.class);
    }

    @Override
    public void apply(Recorded recorded, Rows rows) {
        UUID id = recorded.stream().id();
        if (recorded.event() instanceof CourseEvent course) apply(id, course, rows);
        if (recorded.event() instanceof SessionEvent session) apply(id, session, rows);
    }

    private static void apply(UUID courseId, CourseEvent event, Rows rows) {
        switch (event) {
            case CourseDrafted e ->
                rows.add(new CatalogueDraft(
                        courseId,
                        new CourseColumns(e.code(), e.title(), e.language().toLanguageTag())));
            case CourseRevised e -> {
                CatalogueDraft draft = rows.get(CatalogueDraft.class, courseId);
                draft.revised(e.revision());
                draft.getAbout().revise(e);
            }
            case CoursePrerequisitesSet e -> {
                rows.get(CatalogueDraft.class, courseId).getAbout().buildOn(e.required(), e.recommended());
                rows.find(CatalogueCourse.class, courseId)
                        .ifPresent(published -> published.getAbout().buildOn(e.required(), e.recommended()));
            }
            case CoursePublished e -> publish(courseId, e, rows);
            case CourseRetired e -> {
                rows.get(CatalogueDraft.class, courseId).retire();
                rows.find(CatalogueCourse.class, courseId).ifPresent(rows::remove);
            }
        }
    }

    private static void publish(UUID courseId, CoursePublished e, Rows rows) {
        CatalogueDraft draft = rows.get(CatalogueDraft.class, courseId);
        draft.published(e.revision());
        draft.getAbout().priceAt(e.listPrice());
        rows.find(CatalogueCourse.class, courseId)
                .ifPresentOrElse(
                        course -> course.show(draft.getAbout().copy()),
                        () -> rows.add(
                                new CatalogueCourse(courseId, draft.getAbout().copy())));
    }

    private static void apply(UUID sessionId, SessionEvent event, Rows rows) {
        switch (event) {
            case SessionScheduled e -> rows.add(new CatalogueDate(sessionId, e));
            case StageEvent e -> apply(rows.get(CatalogueDate.class, sessionId), e);
            case PlanEvent e -> apply(rows.get(CatalogueDate.class, sessionId), e);
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

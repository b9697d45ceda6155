package dev.lectern.site.course;

import dev.lectern.domain.course.Course.Drafted;
import dev.lectern.domain.course.CourseService;
import dev.lectern.eventsourcing.journal.Stored;
import dev.lectern.read.catalogue.Catalogue;
import dev.lectern.read.catalogue.CatalogueDraft;
import dev.lectern.read.catalogue.CourseColumns;
import dev.lectern.read.directory.Directory;
import dev.lectern.read.directory.DirectoryEntry;
import dev.lectern.site.format.Format;
import dev.lectern.site.web.PageContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the editor's page shows about the course besides the typed values. It is read for each request. */
@Named
@RequestScoped
public class EditedCourse {
    @Inject
    private PageContext context;

    @Inject
    private CourseService courses;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Directory directory;

    @Inject
    private Format format;

    private @Nullable Drafted course;

    public Drafted getCourse() {
        if (course == null) course = courses.of(context.getCaller(), id());
        return course;
    }

    /** The course in the view, which alone has its code and language; null until the view shows the course. */
    public @Nullable CourseColumns getAbout() {
        return catalogue
                .draft(context.getTenant(), id())
                .map(CatalogueDraft::getAbout)
                .orElse(null);
    }

    /** Whether the course is retired: it has left the catalogue for good. */
    public boolean isRetired() {
        return catalogue
                .draft(context.getTenant(), id())
                .map(CatalogueDraft::isRetired)
                .orElse(false);
    }

    /** The courses that can be chosen as prerequisites. */
    public List<CatalogueDraft> getOthers() {
        return catalogue.drafts(context.getTenant()).stream()
                .filter(course -> !course.getCourseId().equals(id()))
                .toList();
    }

    /** Who saved the newest revision, and when: “Jonas Friis, 12 Nov 2026, 10:42”. */
    public String getSavedBy() {
        Stored saved = courses.newestRevision(context.getCaller(), id());
        UUID actor = saved.metadata().actor();
        String name = actor == null
                ? "Lectern itself"
                : directory
                        .person(context.getTenant(), actor)
                        .map(DirectoryEntry::getDisplayName)
                        .orElse("somebody");
        return name + ", "
                + format.moment(saved.occurredAt(), context.getProvider().zone());
    }

    private UUID id() {
        return context.id().orElseThrow();
    }
}

package dev.lectern.site.course;

import dev.lectern.domain.course.CourseCommand.Retire;
import dev.lectern.domain.course.CourseService;
import dev.lectern.eventsourcing.journal.CommandFingerprint;
import dev.lectern.read.catalogue.Catalogue;
import dev.lectern.read.catalogue.CatalogueDraft;
import dev.lectern.read.catalogue.CatalogueProjection;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.PageContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Retires a course: takes it out of the catalogue. Its sessions stay. */
@Named
@ViewScoped
public class RetireForm implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    private PageContext context;

    @Inject
    private CommandForm commandForm;

    @Inject
    private Catalogue catalogue;

    @Inject
    private CourseService courses;

    private final UUID form = UUID.randomUUID();
    private String reason = "";
    private String successor = "";

    public void now() {
        var retire = new Retire(
                Instant.now(),
                context.id().orElseThrow(),
                reason,
                successor.isBlank() ? null : UUID.fromString(successor));
        commandForm.perform(
                () -> courses.handle(context.getCaller(), CommandFingerprint.idWithin(form, retire), retire),
                "The course is retired. Its sessions stay as they are.",
                context.getPath(),
                CatalogueProjection.VIEW);
    }

    /** The other courses that can be named as the successor: those that are published and not retired. */
    public List<CatalogueDraft> getSuccessors() {
        return catalogue.drafts(context.getTenant()).stream()
                .filter(CatalogueDraft::isOffered)
                .filter(course -> !course.getCourseId().equals(context.id().orElse(null)))
                .toList();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getSuccessor() {
        return successor;
    }

    public void setSuccessor(String successor) {
        this.successor = successor;
    }
}

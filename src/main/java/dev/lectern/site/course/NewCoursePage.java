package dev.lectern.site.course;

import dev.lectern.domain.course.CourseCommand.Draft;
import dev.lectern.domain.course.CourseService;
import dev.lectern.eventsourcing.journal.CommandFingerprint;
import dev.lectern.read.catalogue.Catalogue;
import dev.lectern.read.catalogue.CatalogueProjection;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.FormInput;
import dev.lectern.site.web.PageContext;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** Drafts a course with a code, a title and a language. Everything else is entered in the editor. */
@Named
@ViewScoped
public class NewCoursePage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final List<String> LANGUAGES =
            List.of("da", "de", "en", "es", "fi", "fr", "it", "nb", "nl", "pl", "pt", "sv");

    @Inject
    private PageContext context;

    @Inject
    private CommandForm commandForm;

    @Inject
    private FormInput input;

    @Inject
    private Catalogue catalogue;

    @Inject
    private CourseService courses;

    private final UUID form = UUID.randomUUID();
    private final UUID courseId = UUID.randomUUID();
    private String code = "";
    private String title = "";
    private String language = "";

    @PostConstruct
    void read() {
        language = context.getProvider().locale().toLanguageTag();
    }

    /** The languages to choose from. The provider's own language comes first. */
    public List<String> getLanguages() {
        return Stream.concat(Stream.of(context.getProvider().locale().toLanguageTag()), LANGUAGES.stream())
                .distinct()
                .toList();
    }

    public void save() {
        input.text("new-course:title", title, "Write a title.");
        input.text("new-course:code", code, "Write a code, such as CQRS-ES.").ifPresent(this::requireFree);
        if (input.isWrong()) return;
        var draft = new Draft(Instant.now(), courseId, code, title, Locale.forLanguageTag(language));
        commandForm.perform(
                () -> courses.handle(context.getCaller(), CommandFingerprint.idWithin(form, draft), draft),
                "The course is drafted. Describe it, then publish it.",
                context.url("desk/courses/" + courseId),
                CatalogueProjection.VIEW);
    }

    private void requireFree(String wanted) {
        catalogue.drafts(context.getTenant()).stream()
                .filter(course -> course.getAbout().getCode().equalsIgnoreCase(wanted)
                        && !course.getCourseId().equals(courseId))
                .findFirst()
                .ifPresent(course -> input.refuse(
                        "new-course:code",
                        wanted + " is the code of “" + course.getAbout().getTitle() + "” already. Choose another."));
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}

package dev.lectern.site.course;

import dev.lectern.domain.course.Course.Drafted;
import dev.lectern.domain.course.CourseCommand;
import dev.lectern.domain.course.CourseCommand.Publish;
import dev.lectern.domain.course.CourseCommand.Revise;
import dev.lectern.domain.course.CourseCommand.SetPrerequisites;
import dev.lectern.domain.course.CourseService;
import dev.lectern.domain.course.CourseText;
import dev.lectern.domain.course.StaleEdit;
import dev.lectern.domain.money.Money;
import dev.lectern.eventsourcing.journal.CommandFingerprint;
import dev.lectern.eventsourcing.journal.NotFound;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Editing a course, drafts included. If somebody else saved a revision meanwhile, what was typed stays, both are shown, and one of them is
 * chosen.
 */
@Named
@ViewScoped
public class CourseEditorPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    private PageContext context;

    @Inject
    private CommandForm commandForm;

    @Inject
    private FormInput input;

    @Inject
    private CourseService courses;

    private final UUID form = UUID.randomUUID();
    private final CourseForm text = new CourseForm();
    private final PrerequisiteChoice prerequisiteChoice = new PrerequisiteChoice();
    private @Nullable UUID courseId;
    private int basedOn;
    private String price = "";
    private List<TextDifference> differences = List.of();

    @PostConstruct
    void read() {
        courseId = context.id().orElse(null);
        if (courseId == null) return;
        try {
            show(newest());
        } catch (NotFound unknown) {
            courseId = null;
        }
    }

    /** Before the page is rendered: an unknown course has none. */
    public void found() {
        if (courseId == null) commandForm.notFound();
    }

    /** What was typed, as the revision after the one that was shown. */
    public void revise() {
        text.read(input).ifPresent(mine -> {
            boolean unchanged = basedOn > 0 && mine.equals(newest().text());
            perform(
                    revision(mine),
                    unchanged
                            ? "Nothing was changed: revision " + basedOn + " stands."
                            : "Revision " + (basedOn + 1) + " is saved.");
        });
    }

    /** Somebody else's revision, as it stands. */
    public void takeTheirs() {
        commandForm.goTo(context.getPath());
    }

    public void setPrerequisites() {
        Drafted course = newest();
        perform(
                new SetPrerequisites(
                        Instant.now(),
                        course.id(),
                        prerequisiteChoice.required(course),
                        prerequisiteChoice.recommended(course)),
                "The prerequisites are saved.");
    }

    public void publish() {
        Money listPrice = input.price(
                        "publish:price", price, context.getProvider().currency())
                .orElse(null);
        if (!input.isWrong())
            perform(
                    new Publish(Instant.now(), newest().id(), basedOn, listPrice),
                    "Revision " + basedOn + " is in the catalogue.");
    }

    private Revise revision(CourseText mine) {
        return new Revise(Instant.now(), newest().id(), basedOn, mine);
    }

    private void perform(CourseCommand command, String done) {
        commandForm.perform(
                () -> {
                    try {
                        return courses.handle(context.getCaller(), CommandFingerprint.idWithin(form, command), command);
                    } catch (StaleEdit stale) {
                        compare(command);
                        throw stale;
                    }
                },
                done,
                context.getPath(),
                CatalogueProjection.VIEW);
    }

    /** The next try is based on what is shown now. */
    private void compare(CourseCommand refused) {
        Drafted saved = newest();
        if (refused instanceof Revise mine) {
            basedOn = saved.revision();
            differences = TextDifference.between(saved.text(), mine.text());
        } else show(saved);
    }

    private void show(Drafted course) {
        basedOn = course.revision();
        text.fill(course.text());
        prerequisiteChoice.fill(course);
        Money listPrice = course.listPrice();
        price = listPrice == null ? "" : listPrice.amount().toPlainString();
    }

    private Drafted newest() {
        if (courseId == null) throw new NotFound("There is no such course.");
        return courses.of(context.getCaller(), courseId);
    }

    public CourseForm getText() {
        return text;
    }

    public PrerequisiteChoice getPrerequisites() {
        return prerequisiteChoice;
    }

    /** The revision that is shown; the next to be saved is the one after it. */
    public int getBasedOn() {
        return basedOn;
    }

    /** Of somebody else's revision and what was typed here; none unless they crossed. */
    public List<TextDifference> getDifferences() {
        return differences;
    }

    public String getPrice() {
        return price;
    }

    public void setPrice(String price) {
        this.price = price;
    }
}

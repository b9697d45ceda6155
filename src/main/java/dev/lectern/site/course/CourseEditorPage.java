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
 * Edits a course, whether it is published or a draft. If another person saved a revision meanwhile, what was typed
 * stays, the page shows both texts, and the user chooses one of them.
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

    /** Called before the page is rendered. An unknown course answers 404. */
    public void found() {
        if (courseId == null) commandForm.notFound();
    }

    /** Saves what was typed as the revision after the one that was shown. */
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

    /** Discards what was typed and shows the revision that another person saved. */
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

    /** Shows what another person saved, so that the next try is based on it. */
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

    /** The number of the revision that the form is based on. The next revision gets the number after it. */
    public int getBasedOn() {
        return basedOn;
    }

    /**
     * The differences between the revision that another person saved and what was typed here. Empty unless there was
     * such a conflict.
     */
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

package dev.lectern.site.session;

import dev.lectern.domain.money.Money;
import dev.lectern.domain.session.Delivery;
import dev.lectern.domain.session.SessionService;
import dev.lectern.domain.session.Slot;
import dev.lectern.domain.session.StageCommand.Schedule;
import dev.lectern.eventsourcing.journal.CommandFingerprint;
import dev.lectern.read.availability.AvailabilityProjection;
import dev.lectern.read.catalogue.Catalogue;
import dev.lectern.read.catalogue.CatalogueDraft;
import dev.lectern.read.catalogue.CatalogueProjection;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.FormInput;
import dev.lectern.site.web.PageContext;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Schedules a session of a published course. Its ids are made when the form is opened, so a form that is sent twice
 * makes one session.
 */
@Named
@ViewScoped
public class SchedulePage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    private PageContext context;

    @Inject
    private CommandForm commandForm;

    @Inject
    private FormInput input;

    @Inject
    private Catalogue catalogue;

    @Inject
    private SessionService sessions;

    private final UUID form = UUID.randomUUID();
    private final UUID sessionId = UUID.randomUUID();
    private final ScheduleForm typedIn = new ScheduleForm();
    private final SessionDays days = SessionDays.one();

    @PostConstruct
    void read() {
        String wanted = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("course");
        getCourses().stream()
                .filter(course -> course.getCourseId().toString().equals(wanted))
                .findFirst()
                .ifPresent(course -> typedIn.setCourse(course.getCourseId().toString()));
        typedIn.setZone(context.getProvider().zone().getId());
        chosen();
    }

    /**
     * The published courses that are not retired. A session is scheduled with the revision that is in the catalogue.
     */
    public List<CatalogueDraft> getCourses() {
        return catalogue.drafts(context.getTenant()).stream()
                .filter(CatalogueDraft::isOffered)
                .toList();
    }

    public List<String> getZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*|UTC"))
                .sorted()
                .toList();
    }

    public SessionDays getDays() {
        return days;
    }

    public ScheduleForm getForm() {
        return typedIn;
    }

    /** Takes the length and the list price of the chosen course over into the form, where both can be changed. */
    public void chosen() {
        course().ifPresent(course -> {
            Money price = course.getAbout().getPrice();
            typedIn.setPrice(price == null ? "" : price.amount().toPlainString());
            days.become((course.getAbout().getHalfDays() + 1) / 2);
        });
    }

    public void save() {
        Optional<CatalogueDraft> course = course();
        if (course.isEmpty()) input.refuse("schedule:course", "Choose a course.");
        List<Slot> slots = days.slots("schedule", input);
        Delivery delivery = typedIn.delivery("schedule", input);
        Optional<Integer> capacity = input.whole("schedule:capacity", typedIn.getCapacity());
        Optional<Integer> minimum = input.whole("schedule:minimum", typedIn.getMinimum());
        Money price = input.price(
                        "schedule:price",
                        typedIn.getPrice(),
                        context.getProvider().currency())
                .orElse(null);
        if (!input.isWrong())
            schedule(course.orElseThrow(), slots, delivery, capacity.orElseThrow(), minimum.orElseThrow(), price);
    }

    private void schedule(
            CatalogueDraft course,
            List<Slot> slots,
            Delivery delivery,
            int capacity,
            int minimum,
            @Nullable Money price) {
        ZoneId zone = ZoneId.of(typedIn.getZone());
        Instant decision = slots.stream()
                .map(slot -> slot.startsAt(zone))
                .sorted()
                .findFirst()
                .orElseThrow()
                .minus(Duration.ofDays(context.getProvider().policy().goNoGoLeadDays()));
        var schedule = new Schedule(
                Instant.now(),
                sessionId,
                course.getCourseId(),
                course.getPublished(),
                zone,
                slots,
                delivery,
                capacity,
                minimum,
                price,
                decision);
        commandForm.perform(
                () -> sessions.handle(context.getCaller(), CommandFingerprint.idWithin(form, schedule), schedule),
                "The session is scheduled, as a draft. Open it when it is ready to be seen.",
                context.url("desk/sessions/" + sessionId),
                CatalogueProjection.VIEW,
                AvailabilityProjection.VIEW);
    }

    private Optional<CatalogueDraft> course() {
        return getCourses().stream()
                .filter(course -> course.getCourseId().toString().equals(typedIn.getCourse()))
                .findFirst();
    }
}

package dev.lectern.site.session;

import dev.lectern.domain.session.Delivery;
import dev.lectern.domain.session.PlanCommand.ChangeDelivery;
import dev.lectern.domain.session.PlanCommand.Reschedule;
import dev.lectern.domain.session.Slot;
import dev.lectern.eventsourcing.journal.Appended;
import dev.lectern.read.catalogue.CatalogueProjection;
import dev.lectern.read.roster.RosterProjection;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.FormInput;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The staff's forms for moving a session to other times or to another place. Each command carries what the page showed
 * when it was opened, so that a change made meanwhile is noticed.
 */
@Named
@ViewScoped
public class DeskMoveForms implements Serializable {
    private static final long serialVersionUID = 1;
    private static final Duration TIME_TO_ANSWER = Duration.ofDays(7);

    @Inject
    private CommandForm commandForm;

    @Inject
    private FormInput input;

    @Inject
    private DeskSessionPage page;

    @Inject
    private DeskSessionForms session;

    private List<Slot> seen = List.of();
    private SessionDays days = SessionDays.one();
    private String answerBy = "";
    private String reason = "";
    private final ScheduleForm place = new ScheduleForm();
    private String why = "";

    @PostConstruct
    void read() {
        seen = List.copyOf(page.getDate().getSlots());
        days = SessionDays.of(page.getDate().getSlots());
        answerBy =
                LocalDate.ofInstant(Instant.now().plus(TIME_TO_ANSWER), zone()).toString();
        place.show(page.getDate().getDelivery());
    }

    public void move() {
        List<Slot> slots = days.slots("move", input);
        Optional<LocalDate> answer = input.date("move:answer", answerBy);
        if (input.isWrong()) return;
        Instant begins = slots.stream()
                .map(slot -> slot.startsAt(zone()))
                .min(Instant::compareTo)
                .orElseThrow();
        Instant until = answer.orElseThrow().plusDays(1).atStartOfDay(zone()).toInstant();
        var reschedule = new Reschedule(
                Instant.now(),
                page.getDate().getSessionId(),
                seen,
                zone(),
                slots,
                until.isBefore(begins) ? until : begins,
                reason);
        perform(
                () -> session.handle(reschedule),
                "The session is moved. Those who have a seat are asked whether they stay.",
                CatalogueProjection.VIEW,
                RosterProjection.VIEW);
    }

    public void changePlace() {
        Delivery to = place.delivery("place", input);
        if (input.isWrong()) return;
        var change = new ChangeDelivery(
                Instant.now(), page.getDate().getSessionId(), page.getDate().getDelivery(), to, why);
        perform(() -> session.handle(change), "The place is changed.", CatalogueProjection.VIEW);
    }

    private void perform(Supplier<Appended> command, String done, String... views) {
        commandForm.perform(command, done, page.getAddress(), views);
    }

    private ZoneId zone() {
        return page.getDate().getZone();
    }

    public SessionDays getDays() {
        return days;
    }

    public ScheduleForm getPlace() {
        return place;
    }

    public String getAnswerBy() {
        return answerBy;
    }

    public void setAnswerBy(String answerBy) {
        this.answerBy = answerBy;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}

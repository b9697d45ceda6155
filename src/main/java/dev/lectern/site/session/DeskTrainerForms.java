package dev.lectern.site.session;

import dev.lectern.domain.session.PlanCommand.AnswerTrainer;
import dev.lectern.domain.session.PlanCommand.RequestTrainer;
import dev.lectern.domain.session.PlanEvent.Answer;
import dev.lectern.domain.session.Slot;
import dev.lectern.eventsourcing.journal.Appended;
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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The staff's forms for asking trainers to teach a session and for noting their answers. */
@Named
@ViewScoped
public class DeskTrainerForms implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    private CommandForm commandForm;

    @Inject
    private FormInput input;

    @Inject
    private DeskSessionPage page;

    @Inject
    private DeskSessionForms session;

    @Inject
    private People people;

    private String trainer = "";
    private String respondBy = "";

    @PostConstruct
    void read() {
        Instant week = Instant.now().plus(Duration.ofDays(7));
        Instant begins = page.getDate().getStartsAt();
        respondBy = LocalDate.ofInstant(
                        week.isBefore(begins) ? week : begins, page.getDate().getZone())
                .toString();
    }

    /**
     * Asks a trainer to teach the whole session. The request stands until the end of the chosen day or the beginning of
     * the session, whichever comes first.
     */
    public void ask() {
        Optional<LocalDate> day = input.date("ask:until", respondBy);
        if (trainer.isBlank()) input.refuse("ask:trainer", "Choose a trainer.");
        if (input.isWrong()) return;
        Instant until = day.orElseThrow()
                .plusDays(1)
                .atStartOfDay(page.getDate().getZone())
                .toInstant();
        Instant begins = page.getDate().getStartsAt();
        UUID asked = UUID.fromString(trainer);
        var request = new RequestTrainer(
                Instant.now(),
                page.getDate().getSessionId(),
                asked,
                page.getDate().getSlots().stream().map(Slot::slotId).toList(),
                until.isBefore(begins) ? until : begins);
        perform(() -> session.handle(request), people.name(asked) + " is asked to teach.");
    }

    public void answer(UUID trainerId, String answer) {
        var answered =
                new AnswerTrainer(Instant.now(), page.getDate().getSessionId(), trainerId, Answer.valueOf(answer));
        perform(() -> session.handle(answered), "The answer of " + people.name(trainerId) + " is noted.");
    }

    private void perform(Supplier<Appended> command, String done) {
        commandForm.perform(command, done, page.getAddress(), RosterProjection.VIEW);
    }

    public String getTrainer() {
        return trainer;
    }

    public void setTrainer(String trainer) {
        this.trainer = trainer;
    }

    public String getRespondBy() {
        return respondBy;
    }

    public void setRespondBy(String respondBy) {
        this.respondBy = respondBy;
    }
}

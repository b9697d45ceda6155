package dev.lectern.site.session;

import dev.lectern.domain.session.PlanCommand.AnswerTrainer;
import dev.lectern.domain.session.PlanEvent.Answer;
import dev.lectern.domain.session.SessionService;
import dev.lectern.eventsourcing.journal.CommandFingerprint;
import dev.lectern.eventsourcing.journal.Ids;
import dev.lectern.read.catalogue.Catalogue;
import dev.lectern.read.catalogue.CatalogueDate;
import dev.lectern.read.roster.RosterProjection;
import dev.lectern.read.roster.RosterTrainer;
import dev.lectern.read.roster.Rosters;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.PageContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sessions that a trainer is asked to teach, teaches or has taught. They are shown on the page of the trainer's own
 * sessions.
 */
@Named
@RequestScoped
public class TeachingPage {
    @Inject
    private PageContext context;

    @Inject
    private CommandForm commandForm;

    @Inject
    private Rosters rosters;

    @Inject
    private Catalogue catalogue;

    @Inject
    private SessionService sessions;

    private @Nullable List<Taught> all;

    /** A session with the request to teach it. */
    public record Taught(RosterTrainer request, String title, CatalogueDate date) {
        public boolean isAsked() {
            return request.getAnswer() == null
                    && date.isOn()
                    && date.getStartsAt().isAfter(Instant.now());
        }

        public boolean isTaught() {
            return request.getAnswer() == Answer.ACCEPTED && date.isOn();
        }
    }

    public List<Taught> getAsked() {
        return all().stream().filter(Taught::isAsked).toList();
    }

    /**
     * The sessions that the trainer teaches or has taught, the latest first, because trainers mostly look for the one
     * under way.
     */
    public List<Taught> getTaught() {
        return all().stream().filter(Taught::isTaught).toList();
    }

    public void answer(Taught taught, boolean accepts) {
        UUID trainer = Objects.requireNonNull(context.getCaller().userId());
        var answer = new AnswerTrainer(
                Instant.now(), taught.date().getSessionId(), trainer, accepts ? Answer.ACCEPTED : Answer.DECLINED);
        // if the trainer is asked again, it is another question
        UUID question = Ids.derived(
                taught.request().getRequestId(), taught.request().getRespondBy().toString());
        commandForm.perform(
                () -> sessions.handle(context.getCaller(), CommandFingerprint.idWithin(question, answer), answer),
                accepts ? "You teach " + taught.title() + "." : "You do not teach " + taught.title() + ".",
                context.url("me"),
                RosterProjection.VIEW);
    }

    private List<Taught> all() {
        if (all == null) {
            UUID trainer = Objects.requireNonNull(context.getCaller().userId());
            all = rosters.taughtBy(context.getTenant(), trainer).stream()
                    .flatMap(this::taught)
                    .sorted(Comparator.comparing(
                                    (Taught taught) -> taught.date().getStartsAt())
                            .reversed())
                    .toList();
        }
        return all;
    }

    private Stream<Taught> taught(RosterTrainer request) {
        return catalogue
                .date(context.getTenant(), request.getSessionId())
                .map(date -> new Taught(request, catalogue.title(context.getTenant(), date.getCourseId()), date))
                .stream();
    }
}

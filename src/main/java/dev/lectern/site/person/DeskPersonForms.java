package dev.lectern.site.person;

import dev.lectern.domain.certificate.CertificateCommand.Revoke;
import dev.lectern.domain.certificate.CertificateService;
import dev.lectern.domain.person.PersonCommand.WaivePrerequisite;
import dev.lectern.domain.person.PersonService;
import dev.lectern.eventsourcing.journal.CommandFingerprint;
import dev.lectern.read.catalogue.Catalogue;
import dev.lectern.read.catalogue.CatalogueDraft;
import dev.lectern.read.transcript.TranscriptCertificate;
import dev.lectern.read.transcript.TranscriptProjection;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.FormInput;
import dev.lectern.site.web.PageContext;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The staff's forms on a person's page: waiving a prerequisite and revoking a certificate. */
@Named
@ViewScoped
public class DeskPersonForms implements Serializable {
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
    private PersonService people;

    @Inject
    private CertificateService certificates;

    private final UUID form = UUID.randomUUID();
    private List<Choice> choices = List.of();
    private String choice = "";
    private String reason = "";
    private String until = "";
    private final HashMap<UUID, String> revokeReasons = new HashMap<>();

    /** A course and one course that it requires. The label reads “CQRS & Event Sourcing without Implementing DDD”. */
    public record Choice(UUID courseId, UUID prerequisiteId, String label) implements Serializable {
        public String key() {
            return courseId + "/" + prerequisiteId;
        }
    }

    @PostConstruct
    void read() {
        until = LocalDate.now(context.getProvider().zone()).plusYears(1).toString();
        List<CatalogueDraft> courses = catalogue.drafts(context.getTenant());
        var titles = new HashMap<UUID, String>();
        for (CatalogueDraft course : courses)
            titles.put(course.getCourseId(), course.getAbout().getTitle());
        choices = courses.stream()
                .filter(course -> !course.isRetired())
                .flatMap(course -> choices(course, titles))
                .toList();
    }

    private static Stream<Choice> choices(CatalogueDraft course, Map<UUID, String> titles) {
        return course.getAbout().getRequired().stream()
                .map(required -> new Choice(
                        course.getCourseId(),
                        required,
                        course.getAbout().getTitle() + " without " + titles.getOrDefault(required, "another course")));
    }

    public void waive() {
        Optional<Choice> chosen =
                choices.stream().filter(each -> each.key().equals(choice)).findFirst();
        if (chosen.isEmpty()) input.refuse("waive:choice", "Choose the course, and what it shall be taken without.");
        Optional<String> why = input.text("waive:reason", reason, "Please give a reason: it stands in the history.");
        Optional<LocalDate> last = input.date("waive:until", until);
        if (input.isWrong() || chosen.isEmpty() || why.isEmpty() || last.isEmpty()) return;
        var waive = new WaivePrerequisite(
                Instant.now(),
                personId(),
                chosen.get().courseId(),
                chosen.get().prerequisiteId(),
                why.get(),
                last.get());
        commandForm.perform(
                () -> people.handle(context.getCaller(), CommandFingerprint.idWithin(form, waive), waive),
                "The prerequisite is waived: " + chosen.get().label() + ".",
                context.getPath(),
                TranscriptProjection.VIEW);
    }

    public void revoke(TranscriptCertificate certificate) {
        UUID id = certificate.getCertificateId();
        var revoke = new Revoke(Instant.now(), id, revokeReasons.getOrDefault(id, ""));
        commandForm.perform(
                () -> certificates.handle(context.getCaller(), CommandFingerprint.idWithin(form, revoke), revoke),
                "The certificate " + certificate.getVerifyCode() + " is revoked.",
                context.getPath(),
                TranscriptProjection.VIEW);
    }

    private UUID personId() {
        return context.id().orElseThrow();
    }

    public List<Choice> getChoices() {
        return choices;
    }

    public String getChoice() {
        return choice;
    }

    public void setChoice(String choice) {
        this.choice = choice;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    /** The typed reasons for revoking, by certificate id. */
    public Map<UUID, String> getRevokeReasons() {
        return revokeReasons;
    }
}

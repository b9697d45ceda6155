package dev.lectern.domain.certificate.reactors;

import dev.lectern.domain.certificate.Certificate;
import dev.lectern.domain.certificate.CertificateCommand.Award;
import dev.lectern.domain.certificate.CertificateService;
import dev.lectern.domain.certificate.VerifyCode;
import dev.lectern.domain.person.Person;
import dev.lectern.domain.provider.Policy;
import dev.lectern.domain.provider.Provider;
import dev.lectern.domain.session.AttendanceEvent.AttendanceRecorded;
import dev.lectern.domain.session.Session;
import dev.lectern.domain.session.Session.Completed;
import dev.lectern.domain.session.SessionParts;
import dev.lectern.domain.session.StageEvent.SessionCompleted;
import dev.lectern.eventsourcing.journal.AggregateRepository;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.reactors.Reaction;
import dev.lectern.eventsourcing.reactors.Reactor;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The reactor that awards certificates. When a session is completed, everybody who attended enough of it is awarded
 * one. When attendance is corrected afterwards, everybody who now has attended enough is awarded one, too. A
 * certificate that was awarded stays valid until a person revokes it.
 */
@ApplicationScoped
public class CertificateAward implements Reactor {
    public static final String NAME = "CertificateAward";

    @Inject
    private Journal journal;

    @Inject
    private AggregateRepository aggregates;

    @Inject
    private CertificateService certificates;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded recorded, Reaction reaction) {
        boolean counts = recorded.event() instanceof SessionCompleted || recorded.event() instanceof AttendanceRecorded;
        if (!counts) return;
        Session.of(journal.read(reaction.tenant(), recorded.stream())
                        .until(recorded.stored().version()))
                .filter(Completed.class::isInstance)
                .ifPresent(session -> award(session.parts(), recorded, reaction));
    }

    private void award(SessionParts parts, Recorded recorded, Reaction reaction) {
        Policy policy = Provider.policyOf(aggregates, reaction.tenant());
        int total = parts.plan().slots().size();
        parts.seats().enrolments().forEach((enrolmentId, enrolment) -> {
            int attended = parts.attendance().attended(enrolmentId, parts.plan().slots());
            if (policy.isEnough(attended, total))
                enrolment
                        .personId()
                        .filter(person -> !had(person, recorded, reaction))
                        .ifPresent(person -> award(person, attended, parts, recorded, reaction));
        });
    }

    /**
     * Whether the person's certificate was ever awarded. A revoked one must be skipped: awarding it again would be
     * refused, and the other people would get none.
     */
    private boolean had(UUID personId, Recorded recorded, Reaction reaction) {
        UUID certificateId = Certificate.id(reaction.tenant(), recorded.stream().id(), personId);
        return journal.read(reaction.tenant(), Certificate.stream(certificateId))
                        .version()
                > 0;
    }

    private void award(UUID personId, int attended, SessionParts parts, Recorded recorded, Reaction reaction) {
        UUID sessionId = recorded.stream().id();
        UUID certificateId = Certificate.id(reaction.tenant(), sessionId, personId);
        name(reaction.tenant(), personId)
                .map(name -> new Award(
                        recorded.stored().occurredAt(), // the date of the event, however late Lectern reacts
                        certificateId,
                        personId,
                        sessionId,
                        parts.plan().courseId(),
                        parts.plan().courseRevision(),
                        attended,
                        parts.plan().slots().size(),
                        LocalDate.ofInstant(
                                recorded.stored().occurredAt(), parts.plan().zone()),
                        VerifyCode.of(recorded.id(), certificateId),
                        name))
                .ifPresent(award ->
                        certificates.handle(reaction.caller(), reaction.commandId("award " + personId), award));
    }

    /** The person's display name; empty if their data were erased. */
    private Optional<String> name(TenantId tenant, UUID personId) {
        return aggregates
                                .fold(tenant, Person.stream(personId), Person.decider(false))
                                .state()
                        instanceof Person.Registered registered
                ? Optional.of(registered.displayName())
                : Optional.empty();
    }
}

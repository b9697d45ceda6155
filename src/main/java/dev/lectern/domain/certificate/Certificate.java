package dev.lectern.domain.certificate;

import dev.lectern.domain.certificate.CertificateCommand.Award;
import dev.lectern.domain.certificate.CertificateCommand.Revoke;
import dev.lectern.domain.certificate.CertificateEvent.CertificateAwarded;
import dev.lectern.domain.certificate.CertificateEvent.CertificateRevoked;
import dev.lectern.domain.provider.Policy;
import dev.lectern.eventsourcing.journal.Decider;
import dev.lectern.eventsourcing.journal.Ids;
import dev.lectern.eventsourcing.journal.NotFound;
import dev.lectern.eventsourcing.journal.Refused;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.TextRules;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.util.List;
import java.util.UUID;

/**
 * The certificate aggregate: attests that a person attended a session. Its id is derived from tenant, session and
 * person, so that a person cannot have two for the same session.
 */
public sealed interface Certificate {
    int LONGEST_REASON = 500;

    record None() implements Certificate {}

    record Valid(UUID personId, UUID sessionId) implements Certificate {}

    record Revoked(String reason) implements Certificate {}

    static UUID id(TenantId tenant, UUID sessionId, UUID personId) {
        return Ids.derived(tenant.value(), "certificate of " + personId + " for " + sessionId);
    }

    static StreamId stream(UUID certificateId) {
        return new StreamId("certificate", certificateId);
    }

    static Decider<Certificate, CertificateCommand, CertificateEvent> decider(Policy policy) {
        return new Decider<>(
                "certificate",
                CertificateEvent.class,
                new None(),
                Certificate::evolve,
                (certificate, command) -> decide(certificate, command, policy));
    }

    private static List<CertificateEvent> decide(Certificate certificate, CertificateCommand command, Policy policy) {
        return switch (certificate) {
            case None none ->
                switch (command) {
                    case Award a -> award(a, policy);
                    case Revoke r -> throw new NotFound("There is no such certificate.");
                };
            case Valid valid ->
                switch (command) {
                    case Award again -> List.of();
                    case Revoke r -> revoke(r);
                };
            case Revoked revoked ->
                switch (command) {
                    case Award again ->
                        throw new Refused("This certificate was revoked (" + revoked.reason()
                                + ") and is not awarded a second time.");
                    case Revoke again -> List.of();
                };
        };
    }

    /** Awards the certificate if the person attended enough of the session, present or late. */
    private static List<CertificateEvent> award(Award a, Policy policy) {
        if (!policy.isEnough(a.attendedSlots(), a.totalSlots()))
            throw new Refused("A certificate needs " + policy.certificateMinPct() + " per cent of the session; "
                    + a.attendedSlots() + " of " + a.totalSlots() + " parts were attended.");
        return List.of(new CertificateAwarded(
                a.personId(),
                a.sessionId(),
                a.courseId(),
                a.courseRevision(),
                a.attendedSlots(),
                a.totalSlots(),
                a.awardedOn(),
                a.verifyCode(),
                TextRules.line(a.printedName(), 201, "A name")));
    }

    private static List<CertificateEvent> revoke(Revoke r) {
        if (r.reason().isBlank()) throw new Refused("Please give a reason: whoever checks the certificate sees it.");
        return List.of(new CertificateRevoked(TextRules.line(r.reason(), LONGEST_REASON, "A reason")));
    }

    private static Certificate evolve(Certificate certificate, CertificateEvent event) {
        return switch (event) {
            case CertificateAwarded e -> new Valid(e.personId(), e.sessionId());
            case CertificateRevoked e -> new Revoked(e.reason());
        };
    }
}

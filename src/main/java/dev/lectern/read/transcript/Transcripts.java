package dev.lectern.read.transcript;

import dev.lectern.eventsourcing.projections.Generations;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Queries of the view {@code transcript}. */
@Stateless
public class Transcripts {
    @Inject
    private Generations generations;

    /**
     * A session in which a person had a seat.
     *
     * @param attended the number of parts in which the person was there
     * @param certificate null if none was awarded
     */
    public record Line(
            TranscriptSession session,
            int attended,
            @Nullable TranscriptCertificate certificate) {
        public int total() {
            return session.getSlots().size();
        }
    }

    /** The completed sessions in which a person had a seat, latest first. */
    public List<Line> of(TenantId tenant, UUID personId) {
        EntityManager rows = generations.live(tenant);
        var certificates = certificates(rows, personId).stream()
                .collect(Collectors.toMap(TranscriptCertificate::getSessionId, Function.identity()));
        return rows.createQuery("select s from TranscriptSeat s where s.personId = :person", TranscriptSeat.class)
                .setParameter("person", personId)
                .getResultStream()
                .map(seat -> new Line(
                        rows.find(TranscriptSession.class, seat.getSessionId()),
                        seat.getAttended(),
                        certificates.get(seat.getSessionId())))
                .filter(line -> line.session().isCompleted())
                .sorted(Comparator.comparing((Line line) ->
                                line.session().getSlots().getLast().date())
                        .reversed())
                .toList();
    }

    /** The certificates of a person, latest first, revoked ones included. */
    public List<TranscriptCertificate> certificates(TenantId tenant, UUID personId) {
        return certificates(generations.live(tenant), personId);
    }

    public List<TranscriptWaiver> waivers(TenantId tenant, UUID personId) {
        return generations
                .live(tenant)
                .createQuery(
                        "select w from TranscriptWaiver w where w.personId = :person order by w.validUntil desc",
                        TranscriptWaiver.class)
                .setParameter("person", personId)
                .getResultList();
    }

    public Optional<TranscriptSession> session(TenantId tenant, UUID sessionId) {
        return Optional.ofNullable(generations.live(tenant).find(TranscriptSession.class, sessionId));
    }

    public Optional<TranscriptCertificate> certificate(TenantId tenant, UUID certificateId) {
        return Optional.ofNullable(generations.live(tenant).find(TranscriptCertificate.class, certificateId));
    }

    /** The certificate that has this verification code. Anybody may ask. */
    public Optional<TranscriptCertificate> byCode(TenantId tenant, String code) {
        return generations
                .live(tenant)
                .createQuery(
                        "select c from TranscriptCertificate c where c.verifyCode = :code", TranscriptCertificate.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    private static List<TranscriptCertificate> certificates(EntityManager rows, UUID personId) {
        return rows.createQuery(
                        "select c from TranscriptCertificate c where c.personId = :person order by c.awardedOn desc",
                        TranscriptCertificate.class)
                .setParameter("person", personId)
                .getResultList();
    }
}

package dev.lectern.read.transcript;

import dev.lectern.domain.certificate.CertificateEvent;
import dev.lectern.domain.certificate.CertificateEvent.CertificateAwarded;
import dev.lectern.domain.certificate.CertificateEvent.CertificateRevoked;
import dev.lectern.domain.person.PersonEvent;
import dev.lectern.domain.person.PersonEvent.PersonCorrected;
import dev.lectern.domain.person.PersonEvent.PersonRegistered;
import dev.lectern.domain.person.PersonEvent.PersonalDataErased;
import dev.lectern.domain.person.PersonEvent.PrerequisiteWaived;
import dev.lectern.domain.session.AttendanceEvent.AttendanceRecorded;
import dev.lectern.domain.session.AttendanceEvent.Entry;
import dev.lectern.domain.session.PlanEvent;
import dev.lectern.domain.session.PlanEvent.SessionRescheduled;
import dev.lectern.domain.session.SeatEvent;
import dev.lectern.domain.session.SeatEvent.CapacityChanged;
import dev.lectern.domain.session.SeatEvent.EnrolmentCancelled;
import dev.lectern.domain.session.SeatEvent.LearnerEnrolled;
import dev.lectern.domain.session.SeatEvent.LearnerSubstituted;
import dev.lectern.domain.session.SeatEvent.ReconfirmationAnswered;
import dev.lectern.domain.session.SeatEvent.SeatHoldReleased;
import dev.lectern.domain.session.SeatEvent.SeatsHeld;
import dev.lectern.domain.session.SessionEvent;
import dev.lectern.domain.session.StageEvent;
import dev.lectern.domain.session.StageEvent.SessionCompleted;
import dev.lectern.domain.session.StageEvent.SessionScheduled;
import dev.lectern.domain.session.WaitlistEvent;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.projections.Projection;
import dev.lectern.eventsourcing.projections.rows.Rows;
import java.util.Set;
import java.util.UUID;

/**
 * The projection of the view {@code transcript}: what people attended, which certificates they have, and which
 * prerequisites were waived for them.
 */
public class TranscriptProjection implements Projection {
    public static final String VIEW = "transcript";

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public Set<Class<? extends Event>> hears() {
        return Set.of(
                PrerequisiteWaived.class,
                PersonalDataErased.class,
                SessionScheduled.class,
                SessionCompleted.class,
                SessionRescheduled.class,
                LearnerEnrolled.class,
                LearnerSubstituted.class,
                EnrolmentCancelled.class,
                AttendanceRecorded.class,
                CertificateEvent.class);
    }

    @Override
    public void apply(Recorded recorded, Rows rows) {
        UUID id = recorded.stream().id();
        if (recorded.event() instanceof SessionEvent event) apply(id, event, rows);
        if (recorded.event() instanceof CertificateEvent event) apply(id, event, rows);
        if (recorded.event() instanceof PersonEvent event) apply(id, recorded.id(), event, rows);
    }

    private static void apply(UUID sessionId, SessionEvent event, Rows rows) {
        switch (event) {
            case SessionScheduled e -> rows.add(new TranscriptSession(sessionId, e));
            case SessionCompleted e ->
                rows.get(TranscriptSession.class, sessionId).complete();
            case StageEvent e -> {}
            case SessionRescheduled e ->
                rows.get(TranscriptSession.class, sessionId).moved(e.newSlots());
            case PlanEvent e -> {}
            case SeatEvent e -> apply(sessionId, e, rows);
            case WaitlistEvent e -> {}
            case AttendanceRecorded e -> {
                for (Entry entry : e.entries())
                    rows.get(TranscriptSeat.class, entry.enrolmentId()).marked(e.slotId(), entry.mark());
            }
        }
    }

    private static void apply(UUID sessionId, SeatEvent event, Rows rows) {
        switch (event) {
            case LearnerEnrolled e -> rows.add(new TranscriptSeat(sessionId, e));
            case LearnerSubstituted e ->
                rows.get(TranscriptSeat.class, e.enrolmentId()).substituted(e.to());
            case EnrolmentCancelled e -> rows.remove(rows.get(TranscriptSeat.class, e.enrolmentId()));
            case CapacityChanged e -> {}
            case SeatsHeld e -> {}
            case SeatHoldReleased e -> {}
            case ReconfirmationAnswered e -> {}
        }
    }

    private static void apply(UUID certificateId, CertificateEvent event, Rows rows) {
        switch (event) {
            case CertificateAwarded e -> rows.add(new TranscriptCertificate(certificateId, e));
            case CertificateRevoked e ->
                rows.get(TranscriptCertificate.class, certificateId).revoke(e.reason());
        }
    }

    private static void apply(UUID personId, UUID eventId, PersonEvent event, Rows rows) {
        switch (event) {
            case PersonRegistered e -> {}
            case PersonCorrected e -> {}
            case PrerequisiteWaived e -> rows.add(new TranscriptWaiver(eventId, personId, e));
            case PersonalDataErased e ->
                rows.where(TranscriptCertificate.class, "personId", personId).forEach(TranscriptCertificate::erase);
        }
    }
}

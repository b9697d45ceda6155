package dev.lectern.domain.certificate;

import dev.lectern.eventsourcing.journal.schema.Event;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events of a certificate. */
public sealed interface CertificateEvent extends Event {

    /** @param courseRevision null if it was not known */
    record CertificateAwarded(
            UUID personId,
            UUID sessionId,
            UUID courseId,
            @Nullable Integer courseRevision,
            int attendedSlots,
            int totalSlots,
            LocalDate awardedOn,
            String verifyCode,
            String printedName)
            implements CertificateEvent {}

    record CertificateRevoked(String reason) implements CertificateEvent {}
}

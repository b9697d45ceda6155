package dev.lectern.domain.certificate;

import dev.lectern.eventsourcing.journal.Command;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a certificate. */
public sealed interface CertificateCommand extends Command {
    UUID certificateId();

    /**
     * @param attendedSlots in how many parts of the session the person was there, late or not
     * @param verifyCode by which anybody can check the certificate, not to be guessed
     * @param printedName as it stands on the certificate, whatever the person is called later
     */
    record Award(
            Instant at,
            UUID certificateId,
            UUID personId,
            UUID sessionId,
            UUID courseId,
            @Nullable Integer courseRevision,
            int attendedSlots,
            int totalSlots,
            LocalDate awardedOn,
            String verifyCode,
            String printedName)
            implements CertificateCommand {}

    record Revoke(Instant at, UUID certificateId, String reason) implements CertificateCommand {}
}

package dev.lectern.domain.certificate;

import dev.lectern.eventsourcing.journal.Command;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The commands to a certificate. */
public sealed interface CertificateCommand extends Command {
    UUID certificateId();

    /**
     * Awards the certificate.
     *
     * @param attendedSlots the number of parts of the session in which the person was there, late or not
     * @param verifyCode the code by which anybody can check the certificate; it cannot be guessed
     * @param printedName the name on the certificate; it stays even if the person's name changes later
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

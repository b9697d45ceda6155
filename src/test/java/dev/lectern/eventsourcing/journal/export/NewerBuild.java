package dev.lectern.eventsourcing.journal.export;

import static dev.lectern.eventsourcing.journal.schema.Upcaster.from;

import dev.lectern.domain.certificate.CertificateHistory;
import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.Fields;
import dev.lectern.eventsourcing.journal.schema.History;
import dev.lectern.eventsourcing.journal.schema.Upcaster;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The events of a build after today's. A certificate is granted and no longer awarded. A revocation has two more
 * versions. What was voided for a while is revoked again. That a certificate is printed is new.
 */
sealed interface NewerBuild extends Event {
    record CertificateGranted(
            UUID personId,
            UUID sessionId,
            UUID courseId,
            @Nullable Integer courseRevision,
            int attendedSlots,
            int totalSlots,
            LocalDate grantedOn,
            String verifyCode,
            String printedName)
            implements NewerBuild {}

    record CertificateRevoked(String reason, boolean ownFault, String note) implements NewerBuild {}

    record CertificatePrinted(int copies) implements NewerBuild {}

    History CERTIFICATES = new History() {
        @Override
        public String category() {
            return "certificate";
        }

        @Override
        public String folder() {
            return "/newer";
        }

        @Override
        public Class<? extends Event> events() {
            return NewerBuild.class;
        }

        @Override
        public List<Upcaster> upcasters() {
            return List.of(
                    from("CertificateAwarded", 1)
                            .to("CertificateGranted", 2)
                            .rename("awardedOn", "grantedOn")
                            .back(granted -> granted.renamed("grantedOn", "awardedOn")),
                    from("CertificateRevoked", 1)
                            .to("CertificateRevoked", 2)
                            .change(NewerBuild::fault)
                            .back(NewerBuild::plain),
                    from("CertificateVoided", 1)
                            .to("CertificateRevoked", 2)
                            .rename("why", "reason")
                            .set("ownFault", false));
        }
    };

    EventCodec CODEC = new EventCodec(Stream.concat(
                    TestHistories.ALL.stream().filter(history -> !(history instanceof CertificateHistory)),
                    Stream.of(CERTIFICATES))
            .toList());

    private static Fields fault(Fields revoked) {
        return revoked.with("ownFault", revoked.text("reason").startsWith("Our error"));
    }

    private static Fields plain(Fields revoked) {
        if (revoked.text("reason").isEmpty()) throw new IllegalArgumentException("a revocation had a reason then");
        return Fields.of("reason", revoked.text("reason"));
    }
}

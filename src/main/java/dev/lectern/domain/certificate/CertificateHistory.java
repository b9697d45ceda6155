package dev.lectern.domain.certificate;

import dev.lectern.eventsourcing.journal.schema.Event;
import dev.lectern.eventsourcing.journal.schema.History;
import java.util.Set;

/** The schema history of the certificate's events: all of them are still in their first version. */
public class CertificateHistory implements History {
    @Override
    public String category() {
        return "certificate";
    }

    @Override
    public Class<? extends Event> events() {
        return CertificateEvent.class;
    }

    @Override
    public Set<String> personal() {
        return Set.of("printedName", "verifyCode", "reason");
    }
}

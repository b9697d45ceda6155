package dev.lectern.domain.certificate;

import dev.lectern.eventsourcing.journal.Event;
import dev.lectern.eventsourcing.journal.schema.History;
import java.util.Set;

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

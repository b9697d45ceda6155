package dev.lectern.certificate;

import dev.lectern.journal.Event;
import dev.lectern.journal.schema.History;
import jakarta.enterprise.context.Dependent;

@Dependent
public class CertificateHistory implements History {
    @Override
    public String category() {
        return "certificate";
    }

    @Override
    public Class<? extends Event> events() {
        return CertificateEvent.class;
    }
}

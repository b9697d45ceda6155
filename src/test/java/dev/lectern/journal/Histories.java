package dev.lectern.journal;

import dev.lectern.certificate.CertificateHistory;
import dev.lectern.course.CodeHistory;
import dev.lectern.course.CourseHistory;
import dev.lectern.journal.schema.EventCodec;
import dev.lectern.journal.schema.History;
import dev.lectern.person.PersonHistory;
import dev.lectern.provider.ProviderHistory;
import dev.lectern.session.SessionHistory;
import java.util.List;

/** The codec as the application assembles it. */
public final class Histories {
    public static final List<History> ALL = List.of(
            new ProviderHistory(),
            new PersonHistory(),
            new CourseHistory(),
            new CodeHistory(),
            new SessionHistory(),
            new CertificateHistory());

    private Histories() {}

    public static EventCodec codec() {
        return new EventCodec(ALL);
    }
}

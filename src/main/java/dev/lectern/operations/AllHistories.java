package dev.lectern.operations;

import dev.lectern.certificate.CertificateHistory;
import dev.lectern.course.CodeHistory;
import dev.lectern.course.CourseHistory;
import dev.lectern.journal.schema.History;
import dev.lectern.person.PersonHistory;
import dev.lectern.provider.ProviderHistory;
import dev.lectern.session.SessionHistory;
import java.util.List;

/** The histories where no container finds them. */
final class AllHistories {
    static final List<History> ALL = List.of(
            new ProviderHistory(),
            new PersonHistory(),
            new CourseHistory(),
            new CodeHistory(),
            new SessionHistory(),
            new CertificateHistory());

    private AllHistories() {}
}

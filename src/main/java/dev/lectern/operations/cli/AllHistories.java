package dev.lectern.operations.cli;

import dev.lectern.domain.certificate.CertificateHistory;
import dev.lectern.domain.course.CodeHistory;
import dev.lectern.domain.course.CourseHistory;
import dev.lectern.domain.person.PersonHistory;
import dev.lectern.domain.provider.ProviderHistory;
import dev.lectern.domain.session.SessionHistory;
import dev.lectern.eventsourcing.journal.schema.History;
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

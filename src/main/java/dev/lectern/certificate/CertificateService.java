package dev.lectern.certificate;

import dev.lectern.certificate.CertificateCommand.Award;
import dev.lectern.journal.Appended;
import dev.lectern.journal.Considered;
import dev.lectern.journal.Forbidden;
import dev.lectern.journal.Journal;
import dev.lectern.provider.Provider;
import dev.lectern.tenancy.Caller;
import dev.lectern.tenancy.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Commands to certificates: Lectern awards them by itself, the staff can too, and revokes them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CertificateService {
    @Inject
    private Journal journal;

    public Appended handle(Caller by, UUID commandId, CertificateCommand command) {
        if (!by.isStaff() && !(by.is(Role.SYSTEM) && command instanceof Award))
            throw new Forbidden("Only coordinators can award and revoke certificates.");
        return journal.execute(
                by,
                commandId,
                Certificate.stream(command.certificateId()),
                command,
                () -> Considered.alone(Certificate.decider(Provider.policyOf(journal, by.tenant()))));
    }
}

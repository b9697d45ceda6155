package dev.lectern.domain.certificate;

import dev.lectern.domain.certificate.CertificateCommand.Award;
import dev.lectern.domain.provider.Provider;
import dev.lectern.eventsourcing.journal.AggregateRepository;
import dev.lectern.eventsourcing.journal.Appended;
import dev.lectern.eventsourcing.journal.DecisionInput;
import dev.lectern.eventsourcing.journal.Forbidden;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Handles the commands to certificates. Lectern awards certificates by itself. The staff can award and revoke them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CertificateService {
    @Inject
    private AggregateRepository aggregates;

    public Appended handle(Caller by, UUID commandId, CertificateCommand command) {
        if (!by.isStaff() && !(by.is(Role.SYSTEM) && command instanceof Award))
            throw new Forbidden("Only coordinators can award and revoke certificates.");
        return aggregates.execute(
                by,
                commandId,
                Certificate.stream(command.certificateId()),
                command,
                () -> DecisionInput.alone(Certificate.decider(Provider.policyOf(aggregates, by.tenant()))));
    }
}

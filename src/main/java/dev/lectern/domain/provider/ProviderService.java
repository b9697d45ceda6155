package dev.lectern.domain.provider;

import dev.lectern.domain.provider.Provider.Registered;
import dev.lectern.eventsourcing.journal.AggregateRepository;
import dev.lectern.eventsourcing.journal.Appended;
import dev.lectern.eventsourcing.journal.DecisionInput;
import dev.lectern.eventsourcing.journal.Forbidden;
import dev.lectern.eventsourcing.journal.NotFound;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.Role;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Handles the commands to the provider. Only its administrators may give them, and the system, which registers it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProviderService {
    @Inject
    private AggregateRepository aggregates;

    public Appended handle(Caller by, UUID commandId, ProviderCommand command) {
        if (!by.is(Role.ADMIN, Role.SYSTEM))
            throw new Forbidden("Only an admin can change the provider and its staff.");
        return aggregates.execute(
                by, commandId, Provider.stream(by.tenant()), command, () -> DecisionInput.alone(Provider.DECIDER));
    }

    /** @throws NotFound if the tenant has no registered provider */
    public Registered of(TenantId tenant) {
        Provider provider = aggregates
                .fold(tenant, Provider.stream(tenant), Provider.DECIDER)
                .state();
        if (provider instanceof Registered registered) return registered;
        throw new NotFound("There is no such provider here.");
    }
}

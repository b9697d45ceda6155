package dev.lectern.domain.provider;

import dev.lectern.domain.provider.ProviderCommand.ChangePolicy;
import dev.lectern.domain.provider.ProviderCommand.Register;
import dev.lectern.domain.provider.ProviderCommand.SetStaffRoles;
import dev.lectern.domain.provider.ProviderEvent.ProviderPolicyChanged;
import dev.lectern.domain.provider.ProviderEvent.ProviderRegistered;
import dev.lectern.domain.provider.ProviderEvent.StaffRolesChanged;
import dev.lectern.eventsourcing.journal.AggregateRepository;
import dev.lectern.eventsourcing.journal.Decider;
import dev.lectern.eventsourcing.journal.Refused;
import dev.lectern.eventsourcing.journal.StreamId;
import dev.lectern.eventsourcing.journal.TextRules;
import dev.lectern.eventsourcing.tenancy.Role;
import dev.lectern.eventsourcing.tenancy.TenantId;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The provider aggregate: the training provider itself, its policy and its staff. There is one stream per tenant. */
public sealed interface Provider {
    Decider<Provider, ProviderCommand, ProviderEvent> DECIDER =
            new Decider<>("provider", ProviderEvent.class, new Unregistered(), Provider::evolve, Provider::decide);

    record Unregistered() implements Provider {}

    record Registered(
            String slug,
            String name,
            ZoneId zone,
            Currency currency,
            Locale locale,
            Policy policy,
            Map<UUID, Set<Role>> staff)
            implements Provider {
        public Set<Role> rolesOf(UUID userId) {
            return staff.getOrDefault(userId, Set.of());
        }
    }

    static StreamId stream(TenantId tenant) {
        return new StreamId("provider", tenant.value());
    }

    /** The current policy of the tenant, or the default policy. */
    static Policy policyOf(AggregateRepository aggregates, TenantId tenant) {
        return policy(aggregates.fold(tenant, stream(tenant), DECIDER).state());
    }

    static Policy policy(Provider provider) {
        return provider instanceof Registered registered ? registered.policy() : Policy.USUAL;
    }

    private static List<ProviderEvent> decide(Provider provider, ProviderCommand command) {
        return switch (provider) {
            case Unregistered u ->
                switch (command) {
                    case Register r ->
                        List.of(new ProviderRegistered(
                                r.slug(), TextRules.line(r.name(), 200, "A name"), r.zone(), r.currency(), r.locale()));
                    case SetStaffRoles s -> throw notYet();
                    case ChangePolicy c -> throw notYet();
                };
            case Registered p ->
                switch (command) {
                    case Register r -> throw new Refused("This provider is registered already, as " + p.name() + ".");
                    case SetStaffRoles s -> setRoles(p, s);
                    case ChangePolicy c -> changePolicy(p, c);
                };
        };
    }

    private static List<ProviderEvent> setRoles(Registered provider, SetStaffRoles set) {
        if (set.roles().contains(Role.SYSTEM)) throw new Refused("Nobody can be given the role of the system.");
        if (provider.rolesOf(set.userId()).equals(Set.copyOf(set.roles()))) return List.of();
        return List.of(new StaffRolesChanged(
                set.userId(), set.roles().stream().distinct().sorted().toList()));
    }

    private static List<ProviderEvent> changePolicy(Registered provider, ChangePolicy change) {
        if (!change.seen().equals(provider.policy()))
            throw new Refused("Somebody changed the policy meanwhile. Look at it again, then change it.");
        Policy policy = change.policy().checked();
        return policy.equals(provider.policy()) ? List.of() : List.of(ProviderPolicyChanged.of(policy));
    }

    private static Refused notYet() {
        return new Refused("This provider is not registered yet.");
    }

    private static Provider evolve(Provider provider, ProviderEvent event) {
        return switch (event) {
            case ProviderRegistered e ->
                new Registered(e.slug(), e.name(), e.zone(), e.currency(), e.locale(), Policy.USUAL, Map.of());
            case StaffRolesChanged e -> withRoles((Registered) provider, e);
            case ProviderPolicyChanged e -> withPolicy((Registered) provider, e.policy());
        };
    }

    private static Registered withRoles(Registered p, StaffRolesChanged changed) {
        var staff = new HashMap<>(p.staff());
        staff.put(changed.userId(), new HashSet<>(changed.roles()));
        return new Registered(p.slug(), p.name(), p.zone(), p.currency(), p.locale(), p.policy(), Map.copyOf(staff));
    }

    private static Registered withPolicy(Registered p, Policy policy) {
        return new Registered(p.slug(), p.name(), p.zone(), p.currency(), p.locale(), policy, p.staff());
    }
}

package dev.lectern.provider;

import dev.lectern.journal.Checked;
import dev.lectern.journal.Decider;
import dev.lectern.journal.Refused;
import dev.lectern.journal.StreamId;
import dev.lectern.provider.ProviderCommand.Register;
import dev.lectern.provider.ProviderCommand.SetStaffRoles;
import dev.lectern.provider.ProviderEvent.ProviderRegistered;
import dev.lectern.provider.ProviderEvent.StaffRolesChanged;
import dev.lectern.tenancy.Role;
import dev.lectern.tenancy.TenantId;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The training provider itself: who it is, and who works for it. One stream per tenant. */
public sealed interface Provider {
    Decider<Provider, ProviderCommand, ProviderEvent> DECIDER =
            new Decider<>("provider", ProviderEvent.class, new Unregistered(), Provider::evolve, Provider::decide);

    record Unregistered() implements Provider {}

    record Registered(
            String slug, String name, ZoneId zone, Currency currency, Locale locale, Map<UUID, Set<Role>> staff)
            implements Provider {
        public Set<Role> rolesOf(UUID userId) {
            return staff.getOrDefault(userId, Set.of());
        }
    }

    static StreamId stream(TenantId tenant) {
        return new StreamId("provider", tenant.value());
    }

    private static List<ProviderEvent> decide(Provider provider, ProviderCommand command) {
        return switch (provider) {
            case Unregistered u ->
                switch (command) {
                    case Register r ->
                        List.of(new ProviderRegistered(
                                r.slug(), Checked.line(r.name(), 200, "A name"), r.zone(), r.currency(), r.locale()));
                    case SetStaffRoles s -> throw new Refused("This provider is not registered yet.");
                };
            case Registered p ->
                switch (command) {
                    case Register r -> throw new Refused("This provider is registered already, as " + p.name() + ".");
                    case SetStaffRoles s -> setRoles(p, s);
                };
        };
    }

    private static List<ProviderEvent> setRoles(Registered provider, SetStaffRoles set) {
        if (set.roles().contains(Role.SYSTEM)) throw new Refused("Nobody can be given the role of the system.");
        if (provider.rolesOf(set.userId()).equals(Set.copyOf(set.roles()))) return List.of();
        return List.of(new StaffRolesChanged(
                set.userId(), set.roles().stream().distinct().sorted().toList()));
    }

    private static Provider evolve(Provider provider, ProviderEvent event) {
        return switch (event) {
            case ProviderRegistered e ->
                new Registered(e.slug(), e.name(), e.zone(), e.currency(), e.locale(), Map.of());
            case StaffRolesChanged e -> withRoles((Registered) provider, e);
        };
    }

    private static Registered withRoles(Registered p, StaffRolesChanged changed) {
        var staff = new HashMap<>(p.staff());
        staff.put(changed.userId(), new HashSet<>(changed.roles()));
        return new Registered(p.slug(), p.name(), p.zone(), p.currency(), p.locale(), Map.copyOf(staff));
    }
}

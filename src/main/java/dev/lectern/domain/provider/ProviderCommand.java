package dev.lectern.domain.provider;

import dev.lectern.eventsourcing.journal.Command;
import dev.lectern.eventsourcing.tenancy.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The commands to a provider. */
public sealed interface ProviderCommand extends Command {

    record Register(Instant at, String slug, String name, ZoneId zone, Currency currency, Locale locale)
            implements ProviderCommand {}

    /** @param roles all roles that the person has from now on; an empty list removes them */
    record SetStaffRoles(Instant at, UUID userId, List<Role> roles) implements ProviderCommand {}

    /** @param seen the policy that the user saw; if it has changed since, the edit is stale */
    record ChangePolicy(Instant at, Policy seen, Policy policy) implements ProviderCommand {}
}

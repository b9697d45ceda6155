package dev.lectern.provider;

import dev.lectern.journal.Event;
import dev.lectern.tenancy.Role;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What has happened to a provider. */
public sealed interface ProviderEvent extends Event {

    record ProviderRegistered(String slug, String name, ZoneId zone, Currency currency, Locale locale)
            implements ProviderEvent {}

    record StaffRolesChanged(UUID userId, List<Role> roles) implements ProviderEvent {}
}

package dev.lectern.eventsourcing.journal;

import java.time.ZoneId;
import java.util.Currency;

/**
 * The tenant's currency and time zone, from which an upcaster fills what an old event did not say. They come from the
 * tenant's first event. So they are the same for ever and for every reader, whatever the provider's policy is today.
 */
public record TenantPolicy(Currency currency, ZoneId zone) {}

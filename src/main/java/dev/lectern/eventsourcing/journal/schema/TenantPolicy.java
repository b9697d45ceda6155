package dev.lectern.eventsourcing.journal.schema;

import java.time.ZoneId;
import java.util.Currency;

/**
 * What an upcaster falls back on where an old event did not say it. It is what the tenant's first event says, and so the same for ever and
 * for everybody who reads, whatever the provider's policy is today.
 */
public record TenantPolicy(Currency currency, ZoneId zone) {}

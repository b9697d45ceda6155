package dev.lectern.eventsourcing.tenancy;

import java.util.UUID;

/**
 * The id of a tenant: one training provider in this installation. It comes first in every key, every foreign key and
 * every {@code where}.
 */
public record TenantId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}

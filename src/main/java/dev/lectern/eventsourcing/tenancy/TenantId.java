package dev.lectern.eventsourcing.tenancy;

import java.util.UUID;

/** A training provider in this installation. First in every key, every foreign key and every {@code where}. */
public record TenantId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}

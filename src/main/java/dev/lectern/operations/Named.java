package dev.lectern.operations;

import dev.lectern.tenancy.TenantId;
import dev.lectern.tenancy.Tenants;

/** Tenants as operators name them. */
final class Named {
    private Named() {}

    /** @throws IllegalStateException with those that are there, if it is not */
    static TenantId tenant(Tenants tenants, String slug) {
        return tenants.bySlug(slug)
                .orElseThrow(() -> new IllegalStateException(
                        "There is no tenant " + slug + ". There are: " + String.join(", ", tenants.slugs()) + "."));
    }
}

package dev.lectern.operations.cli;

import dev.lectern.database.OneConnection;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.Tenants;
import java.util.Map;

/** Databases and tenants as operators name them. */
final class CommandLineTargets {
    private CommandLineTargets() {}

    /** @throws IllegalArgumentException with a sentence, if the settings do not say which */
    static OneConnection database(Map<String, String> settings, boolean writing) {
        String url = settings.get("DB_URL");
        String password = settings.get("DB_PASSWORD");
        if (url == null || password == null) throw new IllegalArgumentException("DB_URL and DB_PASSWORD must be set.");
        String user = settings.getOrDefault("DB_USER", "lectern_app");
        return writing ? OneConnection.writing(url, user, password) : OneConnection.to(url, user, password);
    }

    /** @throws IllegalStateException with those that are there, if it is not */
    static TenantId tenant(Tenants tenants, String slug) {
        return tenants.bySlug(slug)
                .orElseThrow(() -> new IllegalStateException(
                        "There is no tenant " + slug + ". There are: " + String.join(", ", tenants.slugs()) + "."));
    }
}

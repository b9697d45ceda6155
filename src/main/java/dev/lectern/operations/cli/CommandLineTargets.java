package dev.lectern.operations.cli;

import dev.lectern.database.OneConnection;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.Tenants;
import java.util.Map;

/** Finds the database and the tenants that an operator names on the command line. */
final class CommandLineTargets {
    private CommandLineTargets() {}

    /**
     * Opens the database that the settings {@code DB_URL}, {@code DB_USER} and {@code DB_PASSWORD} name.
     *
     * @param writing whether the connection may write
     * @throws IllegalArgumentException with a sentence, if the URL or the password is not set
     */
    static OneConnection database(Map<String, String> settings, boolean writing) {
        String url = settings.get("DB_URL");
        String password = settings.get("DB_PASSWORD");
        if (url == null || password == null) throw new IllegalArgumentException("DB_URL and DB_PASSWORD must be set.");
        String user = settings.getOrDefault("DB_USER", "lectern_app");
        return writing ? OneConnection.writing(url, user, password) : OneConnection.to(url, user, password);
    }

    /**
     * The tenant with a slug.
     *
     * @throws IllegalStateException if there is none; its message lists the tenants that there are
     */
    static TenantId tenant(Tenants tenants, String slug) {
        return tenants.bySlug(slug)
                .orElseThrow(() -> new IllegalStateException(
                        "There is no tenant " + slug + ". There are: " + String.join(", ", tenants.slugs()) + "."));
    }
}

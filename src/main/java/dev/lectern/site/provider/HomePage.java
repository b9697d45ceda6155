package dev.lectern.site.provider;

import dev.lectern.domain.provider.Provider.Registered;
import dev.lectern.domain.provider.ProviderService;
import dev.lectern.eventsourcing.tenancy.Tenants;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The home page of the installation. Only the demonstration lists the providers; otherwise providers never see each
 * other.
 */
@Named
@RequestScoped
public class HomePage {
    @Inject
    @ConfigProperty(name = "LECTERN_DEMO", defaultValue = "false")
    private boolean demo;

    @Inject
    private Tenants tenants;

    @Inject
    private ProviderService providers;

    public boolean isDemo() {
        return demo;
    }

    public List<Registered> getProviders() {
        return tenants.slugs().stream()
                .flatMap(slug -> tenants.bySlug(slug).stream())
                .map(providers::of)
                .toList();
    }
}

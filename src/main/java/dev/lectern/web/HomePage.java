package dev.lectern.web;

import dev.lectern.provider.Provider.Registered;
import dev.lectern.provider.ProviderService;
import dev.lectern.tenancy.Tenants;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The installation's own page. Only the demonstration lists who is here: providers never see each other. */
@Named("home")
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

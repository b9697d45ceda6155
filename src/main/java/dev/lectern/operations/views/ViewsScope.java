package dev.lectern.operations.views;

import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.Tenants;
import dev.lectern.site.web.PageContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The scope of a page about views: the tenant, and whether the user is an administrator of the provider or the operator
 * of the installation.
 */
@Named
@RequestScoped
public class ViewsScope {
    @Inject
    private PageContext context;

    @Inject
    private Tenants tenants;

    /** The tenant; empty if the address names no provider. */
    Optional<TenantId> tenant() {
        return context.isOperating() ? tenants.bySlug(getSlug()) : Optional.of(context.getTenant());
    }

    /** The provider's slug in the operator's address. */
    public String getSlug() {
        return context.part("slug");
    }

    /** The address of the views page. The addresses of pages about one view begin with it. */
    public String getAt() {
        return context.isOperating() ? "/operator/" + getSlug() : context.url("desk/views");
    }

    /** The zone in which times are shown: the provider's, or UTC for the operator. */
    public ZoneId getZone() {
        return context.isOperating() ? ZoneOffset.UTC : context.getProvider().zone();
    }

    /** Whether the user may see data about people. */
    public boolean isPersonal() {
        return !context.isOperating();
    }
}

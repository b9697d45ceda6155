package dev.lectern.operations.views;

import dev.lectern.eventsourcing.projections.Actor;
import dev.lectern.eventsourcing.projections.admin.ViewAdministration;
import dev.lectern.eventsourcing.projections.admin.ViewCommands;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.Tenants;
import dev.lectern.site.web.PageContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;

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

    @Inject
    private ViewAdministration viewAdministration;

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

    /** Runs view commands in the name of the user. */
    void act(Consumer<ViewCommands> acts) {
        if (context.isOperating()) viewAdministration.act(tenant().orElseThrow(), Actor.OPERATOR, acts);
        else viewAdministration.act(context.getCaller(), acts);
    }
}

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

/** Whose views a page is about, and who looks: an administrator at the provider's desk, or the operator of the installation. */
@Named
@RequestScoped
public class ViewsScope {
    @Inject
    private PageContext context;

    @Inject
    private Tenants tenants;

    @Inject
    private ViewAdministration viewAdministration;

    /** Empty: the address names no provider. */
    Optional<TenantId> tenant() {
        return context.isOperating() ? tenants.bySlug(getSlug()) : Optional.of(context.getTenant());
    }

    /** Of the operator's address. */
    public String getSlug() {
        return context.part("slug");
    }

    /** The address of the page of views; those about one view lie below it. */
    public String getAt() {
        return context.isOperating() ? "/operator/" + getSlug() : context.url("desk/views");
    }

    /** In which times are told. */
    public ZoneId getZone() {
        return context.isOperating() ? ZoneOffset.UTC : context.getProvider().zone();
    }

    /** Whether whoever looks may see what is about people. */
    public boolean isPersonal() {
        return !context.isOperating();
    }

    /** In the name of whoever looks. */
    void act(Consumer<ViewCommands> acts) {
        if (context.isOperating()) viewAdministration.act(tenant().orElseThrow(), Actor.OPERATOR, acts);
        else viewAdministration.act(context.getCaller(), acts);
    }
}

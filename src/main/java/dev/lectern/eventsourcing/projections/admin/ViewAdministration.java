package dev.lectern.eventsourcing.projections.admin;

import dev.lectern.eventsourcing.journal.Doorbell;
import dev.lectern.eventsourcing.projections.Actor;
import dev.lectern.eventsourcing.projections.admin.ViewQueries.Difference;
import dev.lectern.eventsourcing.projections.admin.ViewQueries.Done;
import dev.lectern.eventsourcing.projections.admin.ViewQueries.Lag;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Queries and commands about views, for pages. Each call gives its connection back when it ends. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ViewAdministration {
    @Inject
    private DataSource database;

    /** Rung after each command, so that a generation that is to continue does so at once. */
    @Inject
    private Doorbell doorbell;

    /** The state of a tenant's subscriptions, what was done to them recently, and their lag in the last hour. */
    public record Overview(List<GenerationStatus> builds, List<Done> done, List<Lag> lags) {}

    public Overview overview(TenantId tenant, int done) {
        var viewQueries = new ViewQueries(database, tenant);
        return new Overview(viewQueries.builds(), viewQueries.done(done), viewQueries.lags());
    }

    public List<GenerationStatus> builds(TenantId tenant) {
        return new ViewQueries(database, tenant).builds();
    }

    public List<Difference> differences(TenantId tenant, String view) {
        return new ViewQueries(database, tenant).differences(view);
    }

    /** @throws dev.lectern.eventsourcing.journal.Forbidden unless the caller administers the tenant */
    public void act(Caller caller, Consumer<ViewCommands> acts) {
        acts.accept(ViewCommands.of(database, caller));
        doorbell.ring(caller.tenant());
    }

    /** For actors who need no permission of the tenant. */
    public void act(TenantId tenant, Actor by, Consumer<ViewCommands> acts) {
        acts.accept(new ViewCommands(database, tenant, by));
        doorbell.ring(tenant);
    }
}

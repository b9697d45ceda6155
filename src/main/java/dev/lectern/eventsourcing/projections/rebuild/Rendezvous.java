package dev.lectern.eventsourcing.projections.rebuild;

import dev.lectern.eventsourcing.projections.ApplyFailed;
import dev.lectern.eventsourcing.projections.GenerationState;
import dev.lectern.eventsourcing.projections.GenerationTable;
import dev.lectern.eventsourcing.projections.GenerationTable.Row;
import dev.lectern.eventsourcing.projections.Generations;
import dev.lectern.eventsourcing.projections.Subscription;
import dev.lectern.eventsourcing.projections.follow.CatchUp;
import dev.lectern.eventsourcing.tenancy.TenantBinding;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Holds the live generation of a view still for a moment at which a rebuild has applied the same events. */
@Stateless
public class Rendezvous {
    @Inject
    private DataSource database;

    @Inject
    private CatchUp catchUp;

    /**
     * The generation that was held still.
     *
     * @param live the generation that readers see
     * @param position the checkpoint of the rebuild
     */
    record Held(int live, long position) {}

    /**
     * Locks the live generation, brings the rebuild up to it, and runs an action at that moment.
     *
     * @param next the rebuild
     * @param moment the action
     * @return empty if the action was not run, because the two cannot be at the same event now. If the live generation
     * is stopped by quarantine, they may never be: then the action runs anyway
     * @throws ApplyFailed if the rebuild cannot apply an event
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Held> hold(TenantId tenant, Subscription subscription, int next, Runnable moment) {
        try (Connection connection = database.getConnection()) {
            TenantBinding.bind(connection, tenant);
            var table = new GenerationTable(connection, tenant);
            Optional<Row> live = table.lock(subscription.name(), GenerationState.LIVE);
            if (live.isEmpty()) return Optional.empty();
            Optional<Long> at =
                    catchUp.upTo(tenant, subscription, next, live.get().position());
            if (at.isEmpty()) return Optional.empty();
            if (at.get() != live.get().position() && table.quarantined(live.get()) == 0) return Optional.empty();
            moment.run();
            return Optional.of(new Held(live.get().generation(), at.get()));
        } catch (SQLException e) {
            throw Generations.failed(tenant, e);
        }
    }
}

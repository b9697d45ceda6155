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

/** Has the live generation of a view stand still for a moment in which a build stands at the same event. */
@Stateless
public class Rendezvous {
    @Inject
    private DataSource database;

    @Inject
    private CatchUp catchUp;

    /**
     * What stood still.
     *
     * @param live the generation that readers see
     * @param position where the build stood
     */
    record Held(int live, long position) {}

    /**
     * @param moment what is done in it
     * @return the live generation; empty, and nothing is done, if the two cannot stand at the same event now. One that an event in quarantine
     *     holds up never will, and is taken as it is
     * @throws ApplyFailed if the build cannot go on
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

package dev.lectern.eventsourcing.projections.rebuild;

import dev.lectern.eventsourcing.projections.Actor;
import dev.lectern.eventsourcing.projections.ApplyFailed;
import dev.lectern.eventsourcing.projections.GenerationState;
import dev.lectern.eventsourcing.projections.GenerationTable;
import dev.lectern.eventsourcing.projections.GenerationTable.Row;
import dev.lectern.eventsourcing.projections.Generations;
import dev.lectern.eventsourcing.projections.Generations.Locked;
import dev.lectern.eventsourcing.projections.Subscription;
import dev.lectern.eventsourcing.projections.ViewAction;
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

/**
 * Makes a rebuild live, from one transaction to the next. Meanwhile the live generation is locked, and the rebuild is
 * first brought up to its checkpoint, so that no reader sees less than before.
 */
@Stateless
public class SwitchOver {
    @Inject
    private DataSource database;

    @Inject
    private Generations generations;

    @Inject
    private CatchUp catchUp;

    /**
     * @return whether it was done; false if the rebuild was paused or cancelled, or another transaction has locked it
     * @throws ApplyFailed if the rebuild cannot apply an event
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean to(TenantId tenant, Subscription subscription, int generation) {
        try (Connection connection = database.getConnection()) {
            TenantBinding.bind(connection, tenant);
            var table = new GenerationTable(connection, tenant);
            long shown = table.lock(subscription.name(), GenerationState.LIVE)
                    .map(Row::position)
                    .orElse(0L);
            Optional<Locked> next = generations.lock(tenant, generation, GenerationState.BUILDING);
            if (next.isEmpty()) return false;
            long missing = shown - next.get().position();
            if (missing > 0) catchUp.over(tenant, subscription, next.get(), Math.toIntExact(missing));
            table.live(subscription.name(), generation);
            table.note(generation, ViewAction.SWITCHED, Actor.LECTERN, null);
            return true;
        } catch (SQLException e) {
            throw Generations.failed(tenant, e);
        }
    }
}

package dev.lectern.eventsourcing.projections.follow;

import dev.lectern.eventsourcing.journal.EventPage;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.projections.ApplyFailed;
import dev.lectern.eventsourcing.projections.CheckpointMoved;
import dev.lectern.eventsourcing.projections.GenerationState;
import dev.lectern.eventsourcing.projections.Generations;
import dev.lectern.eventsourcing.projections.Generations.Locked;
import dev.lectern.eventsourcing.projections.Subscription;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Catches a generation of a subscription up with the journal by one batch of events. What the subscription makes of
 * them and the checkpoint are committed in one transaction.
 */
@Stateless
public class CatchUp {
    @Inject
    private Journal journal;

    @Inject
    private Generations generations;

    @Inject
    private Event<CheckpointMoved> reached;

    /**
     * Applies one batch in a new transaction.
     *
     * @param limit the number of positions to go on
     * @return the new checkpoint; empty if another transaction has locked the generation, or it does not follow the
     * journal
     * @throws ApplyFailed if the subscription cannot apply the batch
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Long> batch(TenantId tenant, Subscription subscription, int generation, int limit) {
        return generations
                .lock(tenant, generation, GenerationState.LIVE, GenerationState.KEPT, GenerationState.BUILDING)
                .map(locked -> over(tenant, subscription, locked, limit));
    }

    /**
     * Brings a rebuild up to a position, unless it has reached it already. In a new transaction.
     *
     * @return the new checkpoint; empty as with {@link #batch}
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Long> upTo(TenantId tenant, Subscription subscription, int generation, long position) {
        return generations.lock(tenant, generation, GenerationState.BUILDING).map(locked -> {
            long missing = position - locked.position();
            return missing > 0 ? over(tenant, subscription, locked, Math.toIntExact(missing)) : locked.position();
        });
    }

    /**
     * Applies one batch in the caller's transaction, which has locked the generation.
     *
     * @return the new checkpoint
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public long over(TenantId tenant, Subscription subscription, Locked locked, int limit) {
        long after = locked.position();
        EventPage page;
        try {
            page = subscription.take(journal, tenant, locked, limit);
        } catch (RuntimeException | StackOverflowError e) {
            throw new ApplyFailed(subscription.name(), after, e);
        }
        if (page.until() == after) return after;
        generations.advance(tenant, locked.generation(), page.until());
        if (locked.stage() == GenerationState.LIVE) tell(tenant, subscription, page);
        return page.until();
    }

    private void tell(TenantId tenant, Subscription subscription, EventPage page) {
        reached.fire(new CheckpointMoved(
                tenant,
                subscription.name(),
                page.until(),
                page.recorded().stream().map(Recorded::stream).collect(Collectors.toSet())));
    }
}

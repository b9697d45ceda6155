package dev.lectern.eventsourcing.projections.follow;

import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.journal.Recorded;
import dev.lectern.eventsourcing.journal.Stretch;
import dev.lectern.eventsourcing.projections.Follower;
import dev.lectern.eventsourcing.projections.Generations;
import dev.lectern.eventsourcing.projections.Generations.Locked;
import dev.lectern.eventsourcing.projections.Reached;
import dev.lectern.eventsourcing.projections.Stage;
import dev.lectern.eventsourcing.projections.Stuck;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes one generation of one follower over a batch of events. What it makes of them and its checkpoint are one transaction. */
@Stateless
public class CatchUp {
    @Inject
    private Journal journal;

    @Inject
    private Generations generations;

    @Inject
    private Event<Reached> reached;

    /**
     * @param limit of events
     * @return where the generation stands now; empty if somebody else is at work on it, or if it does not follow now
     * @throws Stuck if it cannot go on
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Long> batch(TenantId tenant, Follower follower, int generation, int limit) {
        return generations
                .lock(tenant, generation, Stage.LIVE, Stage.KEPT, Stage.BUILDING)
                .map(locked -> over(tenant, follower, locked, limit));
    }

    /** Brings a build to a position, unless it is there or beyond already; in a transaction of its own. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Long> upTo(TenantId tenant, Follower follower, int generation, long position) {
        return generations.lock(tenant, generation, Stage.BUILDING).map(locked -> {
            long missing = position - locked.position();
            return missing > 0 ? over(tenant, follower, locked, Math.toIntExact(missing)) : locked.position();
        });
    }

    /** A batch in the transaction of the caller, who has locked the generation. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public long over(TenantId tenant, Follower follower, Locked locked, int limit) {
        long after = locked.position();
        Stretch stretch;
        try {
            stretch = follower.take(journal, tenant, locked, limit);
        } catch (RuntimeException | StackOverflowError e) {
            throw new Stuck(follower.name(), after, e);
        }
        if (stretch.until() == after) return after;
        generations.advance(tenant, locked.generation(), stretch.until());
        if (locked.stage() == Stage.LIVE) tell(tenant, follower, stretch);
        return stretch.until();
    }

    private void tell(TenantId tenant, Follower follower, Stretch stretch) {
        reached.fire(new Reached(
                tenant,
                follower.name(),
                stretch.until(),
                stretch.recorded().stream().map(Recorded::stream).collect(Collectors.toSet())));
    }
}

package dev.lectern.views;

import dev.lectern.journal.Journal;
import dev.lectern.journal.Recorded;
import dev.lectern.journal.Stretch;
import dev.lectern.tenancy.TenantId;
import dev.lectern.views.Generations.Locked;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.stream.Collectors;

/** Applies a batch of events to one view of one tenant. Rows and checkpoint are one transaction: each event takes effect exactly once. */
@Stateless
public class CatchUp {
    @Inject
    private Journal journal;

    @Inject
    private Generations generations;

    @Inject
    private Event<Reached> reached;

    /** @return where the view stands now; empty if somebody else is at work on it */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Long> batch(TenantId tenant, Projection projection, int limit) {
        return generations.lock(tenant, projection.view()).map(locked -> apply(tenant, projection, locked, limit));
    }

    private long apply(TenantId tenant, Projection projection, Locked locked, int limit) {
        Stretch stretch = journal.read(tenant, locked.position(), limit);
        if (stretch.until() == locked.position()) return locked.position();
        try {
            EntityManager stored = generations.of(projection.view(), locked.generation());
            var rows = new Rows(stored, tenant, locked.generation(), 0, false);
            for (Recorded recorded : stretch.recorded()) projection.apply(recorded, rows);
            rows.write();
        } catch (RuntimeException e) {
            throw new Stuck(projection.view(), stretch.recorded(), e);
        }
        generations.advance(tenant, locked.generation(), stretch.until());
        reached.fire(new Reached(
                tenant,
                projection.view(),
                stretch.until(),
                stretch.recorded().stream().map(Recorded::stream).collect(Collectors.toSet())));
        return stretch.until();
    }
}

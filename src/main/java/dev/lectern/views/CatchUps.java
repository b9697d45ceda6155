package dev.lectern.views;

import dev.lectern.journal.Journal;
import dev.lectern.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Brings a tenant's views to the head of its journal, each by itself: one that fails stops nobody else. */
@ApplicationScoped
public class CatchUps implements Follower {
    private static final Logger LOG = Logger.getLogger(CatchUps.class.getName());
    private static final int BATCH = 500;

    private final Map<String, String> failures = new ConcurrentHashMap<>();

    @Inject
    private Journal journal;

    @Inject
    private CatchUp catchUp;

    @Inject
    private Instance<Projection> projections;

    @Override
    public List<String> names() {
        return projections.stream().map(Projection::view).toList();
    }

    @Override
    public void follow(TenantId tenant) {
        for (Projection projection : projections) follow(tenant, projection);
    }

    private void follow(TenantId tenant, Projection projection) {
        try {
            toHead(tenant, projection, BATCH);
            failures.remove(key(tenant, projection));
        } catch (RuntimeException somewhereInTheBatch) {
            oneByOne(tenant, projection);
        }
    }

    /** So that the view stands right before the event that fails, and not a batch earlier. */
    private void oneByOne(TenantId tenant, Projection projection) {
        try {
            toHead(tenant, projection, 1);
        } catch (RuntimeException e) {
            report(tenant, projection, e);
        }
    }

    /** Once for each cause: the sweep tries again every other second, and would drown everything else. */
    private void report(TenantId tenant, Projection projection, RuntimeException e) {
        String cause = String.valueOf(e.getMessage());
        if (cause.equals(failures.put(key(tenant, projection), cause))) return;
        LOG.log(
                Level.SEVERE,
                e,
                () -> "Tenant " + tenant + ": the view " + projection.view() + " stays behind and is tried again.");
    }

    private static String key(TenantId tenant, Projection projection) {
        return tenant + "/" + projection.view();
    }

    /**
     * The head is read after the lock is gone: a ring that came while it was held was turned away, but its event was committed before, so
     * it is seen here.
     */
    private void toHead(TenantId tenant, Projection projection, int batch) {
        Optional<Long> position;
        do {
            position = catchUp.batch(tenant, projection, batch);
        } while (position.isPresent() && position.get() < journal.head(tenant));
    }
}

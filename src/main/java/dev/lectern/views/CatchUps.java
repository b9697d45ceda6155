package dev.lectern.views;

import dev.lectern.journal.Journal;
import dev.lectern.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Brings a tenant's views to the head of its journal, each by itself: one that fails stops nobody else. */
@ApplicationScoped
public class CatchUps {
    private static final Logger LOG = Logger.getLogger(CatchUps.class.getName());
    private static final int BATCH = 500;

    @Inject
    private Journal journal;

    @Inject
    private CatchUp catchUp;

    @Inject
    private Instance<Projection> projections;

    public void run(TenantId tenant) {
        for (Projection projection : projections) run(tenant, projection);
    }

    private void run(TenantId tenant, Projection projection) {
        try {
            toHead(tenant, projection, BATCH);
        } catch (RuntimeException somewhereInTheBatch) {
            try {
                toHead(
                        tenant,
                        projection,
                        1); // so that it stands right before the event that fails, and not a batch earlier
            } catch (RuntimeException e) {
                LOG.log(
                        Level.SEVERE,
                        "Tenant " + tenant + ": the view " + projection.view()
                                + " stays behind and will be tried again.",
                        e);
            }
        }
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

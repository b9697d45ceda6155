package dev.lectern.views;

import dev.lectern.journal.Journal;
import dev.lectern.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Brings a view or a reactor to the head of a tenant's journal, batch by batch. One that fails stops nobody else and is tried again. */
@ApplicationScoped
public class Pursuit {
    private static final Logger LOG = Logger.getLogger(Pursuit.class.getName());

    private final Map<String, String> failures = new ConcurrentHashMap<>();

    @Inject
    private Journal journal;

    /** @param step takes at most so many events; gives where the follower stands then, empty if somebody else is at work with it */
    public void follow(TenantId tenant, String follower, int batch, IntFunction<Optional<Long>> step) {
        try {
            toHead(tenant, batch, step);
            failures.remove(tenant + "/" + follower);
        } catch (RuntimeException somewhereInTheBatch) {
            oneByOne(tenant, follower, step);
        }
    }

    /** So that it stands right before the event that fails, and not a batch earlier. */
    private void oneByOne(TenantId tenant, String follower, IntFunction<Optional<Long>> step) {
        try {
            toHead(tenant, 1, step);
        } catch (RuntimeException e) {
            report(tenant, follower, e);
        }
    }

    /** Once for each cause: the sweep tries again every other second, and would drown everything else. */
    private void report(TenantId tenant, String follower, RuntimeException e) {
        String cause = String.valueOf(e.getMessage());
        if (cause.equals(failures.put(tenant + "/" + follower, cause))) return;
        LOG.log(Level.SEVERE, e, () -> "Tenant " + tenant + ": " + follower + " stays behind and is tried again.");
    }

    /**
     * The head is read after the lock is gone: a ring that came while it was held was turned away, but its event was committed before, so
     * it is seen here.
     */
    private void toHead(TenantId tenant, int batch, IntFunction<Optional<Long>> step) {
        Optional<Long> position;
        do {
            position = step.apply(batch);
        } while (position.isPresent() && position.get() < journal.head(tenant));
    }
}

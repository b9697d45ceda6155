package dev.lectern.reactors;

import dev.lectern.journal.Journal;
import dev.lectern.tenancy.TenantId;
import dev.lectern.views.Follower;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Brings a tenant's reactors to the head of its journal, each by itself: one that fails stops nobody else. */
@ApplicationScoped
public class Reactors implements Follower {
    private static final Logger LOG = Logger.getLogger(Reactors.class.getName());
    private static final int BATCH = 50;

    private final Map<String, String> failures = new ConcurrentHashMap<>();

    @Inject
    private Journal journal;

    @Inject
    private ReactorStep step;

    @Inject
    private Instance<Reactor> reactors;

    @Override
    public List<String> names() {
        return reactors.stream().map(Reactor::name).toList();
    }

    @Override
    public void follow(TenantId tenant) {
        for (Reactor reactor : reactors) follow(tenant, reactor);
    }

    private void follow(TenantId tenant, Reactor reactor) {
        try {
            toHead(tenant, reactor, BATCH);
            failures.remove(tenant + "/" + reactor.name());
        } catch (RuntimeException somewhereInTheBatch) {
            oneByOne(tenant, reactor);
        }
    }

    /** So that the reactor stands right before the event that fails, and not a batch earlier. */
    private void oneByOne(TenantId tenant, Reactor reactor) {
        try {
            toHead(tenant, reactor, 1);
        } catch (RuntimeException e) {
            String cause = String.valueOf(e.getMessage());
            if (cause.equals(failures.put(tenant + "/" + reactor.name(), cause))) return;
            LOG.log(
                    Level.SEVERE,
                    e,
                    () -> "Tenant " + tenant + ": " + reactor.name() + " stays behind and is tried again.");
        }
    }

    private void toHead(TenantId tenant, Reactor reactor, int batch) {
        Optional<Long> position;
        do {
            position = step.batch(tenant, reactor, batch);
        } while (position.isPresent() && position.get() < journal.head(tenant));
    }
}

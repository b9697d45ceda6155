package dev.lectern.reactors;

import dev.lectern.tenancy.TenantId;
import dev.lectern.views.Follower;
import dev.lectern.views.Pursuit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** Brings a tenant's reactors to the head of its journal, each by itself. */
@ApplicationScoped
public class Reactors implements Follower {
    private static final int BATCH = 50;

    @Inject
    private Pursuit pursuit;

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
        for (Reactor reactor : reactors)
            pursuit.follow(tenant, reactor.name(), BATCH, limit -> step.batch(tenant, reactor, limit));
    }
}

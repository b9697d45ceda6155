package dev.lectern.views;

import dev.lectern.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** Brings a tenant's views to the head of its journal, each by itself. */
@ApplicationScoped
public class CatchUps implements Follower {
    private static final int BATCH = 500;

    @Inject
    private Pursuit pursuit;

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
        for (Projection projection : projections)
            pursuit.follow(tenant, projection.view(), BATCH, limit -> catchUp.batch(tenant, projection, limit));
    }
}

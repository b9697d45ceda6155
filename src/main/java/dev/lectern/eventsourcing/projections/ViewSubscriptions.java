package dev.lectern.eventsourcing.projections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** The views as followers. */
@ApplicationScoped
public class ViewSubscriptions implements SubscriptionSource {
    @Inject
    private Instance<Projection> projections;

    @Inject
    private Generations generations;

    @Override
    public List<Subscription> followers() {
        return projections.stream()
                .<Subscription>map(projection -> new ViewSubscription(projection, generations))
                .toList();
    }
}

package dev.lectern.eventsourcing.projections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The subscriptions of all views. */
@ApplicationScoped
public class ViewSubscriptions implements SubscriptionSource {
    @Inject
    private List<ViewType> views;

    @Inject
    private Generations generations;

    @Override
    public List<Subscription> subscriptions() {
        return views.stream()
                .<Subscription>map(view -> new ViewSubscription(view.projection(), generations))
                .toList();
    }
}

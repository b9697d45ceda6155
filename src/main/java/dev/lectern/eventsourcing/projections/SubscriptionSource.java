package dev.lectern.eventsourcing.projections;

import java.util.List;

/** A source of subscriptions: the views, or the reactors. */
public interface SubscriptionSource {
    List<Subscription> subscriptions();
}

package dev.lectern.eventsourcing.projections;

import java.util.List;

/** Where followers come from: views are one such place, reactors another. */
public interface SubscriptionSource {
    List<Subscription> followers();
}

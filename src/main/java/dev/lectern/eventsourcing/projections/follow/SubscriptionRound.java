package dev.lectern.eventsourcing.projections.follow;

import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.projections.Checkpoint;
import dev.lectern.eventsourcing.projections.Checkpoints;
import dev.lectern.eventsourcing.projections.Subscription;
import dev.lectern.eventsourcing.projections.Subscriptions;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * One round over a tenant's subscriptions. Each runs by itself, live generations first. One that cannot go on does not
 * stop the others.
 */
@ApplicationScoped
public class SubscriptionRound {
    /** Batches of one subscription in a round. It bounds how long a busy tenant keeps a quiet one waiting. */
    private static final int TURNS = 4;

    @Inject
    private Journal journal;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private SubscriptionRunner subscriptionRunner;

    @Inject
    private Checkpoints checkpoints;

    /** @return whether there is more to do */
    public boolean round(TenantId tenant) {
        long head = journal.head(tenant);
        if (head == 0) return false;
        boolean more = false;
        for (Checkpoint checkpoint : checkpoints.following(tenant, head)) {
            if (checkpoint.position() >= head || checkpoint.isStopped()) continue;
            Subscription subscription = subscriptions.named(checkpoint.view()).orElse(null);
            if (subscription == null || checkpoint.version() > subscription.version()) continue;
            more |= subscriptionRunner.follow(
                    tenant, subscription, checkpoint.generation(), subscription.batch(), TURNS);
        }
        return more;
    }
}

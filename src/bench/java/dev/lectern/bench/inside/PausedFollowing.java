package dev.lectern.bench.inside;

import dev.lectern.eventsourcing.projections.Subscription;
import dev.lectern.eventsourcing.projections.follow.SubscriptionRunner;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;
import java.util.function.Predicate;

/**
 * A subscription runner that can be paused: views and reactors hear each doorbell message, but follow the journal only
 * while they are told to. Work that is left over must not slow down the next measurement.
 */
@Specializes
@ApplicationScoped
public class PausedFollowing extends SubscriptionRunner {
    private volatile Predicate<TenantId> following = tenant -> false;

    void follow(boolean all) {
        following = tenant -> all;
    }

    /** Follows for one tenant only: others may have much that was never done. */
    void follow(TenantId only) {
        following = only::equals;
    }

    @Override
    public boolean follow(TenantId tenant, Subscription subscription, int generation, int batch, int turns) {
        return following.test(tenant) && super.follow(tenant, subscription, generation, batch, turns);
    }
}

package dev.lectern.bench.inside;

import dev.lectern.eventsourcing.projections.Subscription;
import dev.lectern.eventsourcing.projections.follow.SubscriptionRunner;
import dev.lectern.eventsourcing.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;
import java.util.function.Predicate;

/** Views and reactors hear each ring and follow only while they are told to: what they have not done yet must not slow down what is measured next. */
@Specializes
@ApplicationScoped
public class PausedFollowing extends SubscriptionRunner {
    private volatile Predicate<TenantId> following = tenant -> false;

    void follow(boolean all) {
        following = tenant -> all;
    }

    /** Only one tenant's: others may have much that was never done. */
    void follow(TenantId only) {
        following = only::equals;
    }

    @Override
    public boolean follow(TenantId tenant, Subscription subscription, int generation, int batch, int turns) {
        return following.test(tenant) && super.follow(tenant, subscription, generation, batch, turns);
    }
}

package dev.lectern.bench.inside;

import dev.lectern.tenancy.TenantId;
import dev.lectern.views.Pursuit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;
import java.util.Optional;
import java.util.function.IntFunction;

/** Views and reactors hear each ring and follow only while they are told to: what they have not done yet must not slow down what is measured next. */
@Specializes
@ApplicationScoped
public class StandingStill extends Pursuit {
    private volatile boolean following;

    void follow(boolean following) {
        this.following = following;
    }

    @Override
    public void follow(TenantId tenant, String follower, int batch, IntFunction<Optional<Long>> step) {
        if (following) super.follow(tenant, follower, batch, limit -> following ? step.apply(limit) : Optional.empty());
    }
}

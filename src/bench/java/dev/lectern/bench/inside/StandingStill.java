package dev.lectern.bench.inside;

import dev.lectern.tenancy.TenantId;
import dev.lectern.views.Follower;
import dev.lectern.views.Pursuit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;

/** Views and reactors hear each ring and follow only while they are told to: what they have not done yet must not slow down what is measured next. */
@Specializes
@ApplicationScoped
public class StandingStill extends Pursuit {
    private volatile boolean following;

    void follow(boolean following) {
        this.following = following;
    }

    @Override
    public boolean follow(TenantId tenant, Follower follower, int generation, int batch, int turns) {
        return following && super.follow(tenant, follower, generation, batch, turns);
    }
}

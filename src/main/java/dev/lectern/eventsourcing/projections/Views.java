package dev.lectern.eventsourcing.projections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** The views as followers. */
@ApplicationScoped
public class Views implements Following {
    @Inject
    private Instance<Projection> projections;

    @Inject
    private Generations generations;

    @Override
    public List<Follower> followers() {
        return projections.stream()
                .<Follower>map(projection -> new View(projection, generations))
                .toList();
    }
}

package dev.lectern.views;

import dev.lectern.journal.Recorded;
import dev.lectern.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The views as followers: each takes its events into the rows of one generation. */
@ApplicationScoped
public class Views implements Following {
    private static final int BATCH = 500;

    @Inject
    private Instance<Projection> projections;

    @Inject
    private Generations generations;

    @Override
    public List<Follower> followers() {
        return projections.stream().<Follower>map(View::new).toList();
    }

    private final class View implements Follower {
        private final Projection projection;

        View(Projection projection) {
            this.projection = projection;
        }

        @Override
        public String name() {
            return projection.view();
        }

        @Override
        public Kind kind() {
            return Kind.VIEW;
        }

        @Override
        public int version() {
            return projection.version();
        }

        @Override
        public int batch() {
            return BATCH;
        }

        @Override
        public void apply(TenantId tenant, int generation, List<Recorded> events) {
            EntityManager rows = generations.of(name(), generation);
            for (Recorded recorded : events) projection.apply(recorded, rows);
            rows.flush();
        }
    }
}

package dev.lectern.it;

import dev.lectern.Lectern;
import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.projections.Actor;
import dev.lectern.eventsourcing.projections.CompletionPolicy;
import dev.lectern.eventsourcing.projections.FreshBuild;
import dev.lectern.eventsourcing.projections.Freshness;
import dev.lectern.eventsourcing.projections.GenerationState;
import dev.lectern.eventsourcing.projections.ViewType;
import dev.lectern.eventsourcing.projections.admin.GenerationStatus;
import dev.lectern.eventsourcing.projections.admin.ViewCommands;
import dev.lectern.eventsourcing.projections.admin.ViewQueries;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.read.transcript.TranscriptProjection;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The views of a tenant, for tests that build them anew. */
@Dependent
class TestRebuilds {
    @Inject
    private Journal journal;

    @Inject
    private Freshness freshness;

    @Inject
    private FreshBuild freshBuild;

    @Inject
    private ReactorProgress reactorProgress;

    @Inject
    private DataSource database;

    /** Returns when all views show all there is. */
    void isUpToDate(TenantId tenant) {
        String[] names = Lectern.VIEWS.stream().map(ViewType::name).toArray(String[]::new);
        Await.until("all views are up to date", () -> freshness.await(tenant, journal.head(tenant), names));
    }

    boolean isView(String name) {
        return Lectern.VIEWS.stream().anyMatch(view -> view.name().equals(name));
    }

    /** In what any view differs from one that is built at rest. */
    List<String> differences(TenantId tenant) throws SQLException {
        var found = new ArrayList<String>();
        for (ViewType view : Lectern.VIEWS) found.addAll(freshBuild.differences(tenant, view.projection()));
        return found;
    }

    boolean exists(TenantId tenant, int generation) {
        return rows(tenant, "generation", generation) > 0;
    }

    long rows(TenantId tenant, String table, int generation) {
        String sql = "select count(*) from " + table + " where generation = " + generation;
        return reactorProgress.bound(tenant, connection -> {
            try (var row = connection.createStatement().executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** Changes rows behind the back of whoever keeps them. */
    int change(TenantId tenant, String sql) {
        return reactorProgress.bound(tenant, connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    /** The builder has looked for work: another view, whose build is begun after all else, has been built. */
    void theBuilderHasLooked(TenantId tenant) {
        var viewQueries = new ViewQueries(database, tenant);
        Set<Integer> before = generations(viewQueries);
        new ViewCommands(database, tenant, Actor.OPERATOR).begin(TranscriptProjection.VIEW, 1, CompletionPolicy.SWITCH);
        Await.until("another view was built", () -> !generations(viewQueries).equals(before));
    }

    private static Set<Integer> generations(ViewQueries viewQueries) {
        return viewQueries.builds().stream()
                .filter(build ->
                        build.view().equals(TranscriptProjection.VIEW) && build.stage() == GenerationState.LIVE)
                .map(GenerationStatus::generation)
                .collect(Collectors.toSet());
    }
}

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

/** The views of a tenant, for tests that rebuild them. */
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

    /** Returns when all views are at the head of the journal. */
    void isUpToDate(TenantId tenant) {
        String[] names = Lectern.VIEWS.stream().map(ViewType::name).toArray(String[]::new);
        Await.until("all views are up to date", () -> freshness.await(tenant, journal.head(tenant), names));
    }

    boolean isView(String name) {
        return Lectern.VIEWS.stream().anyMatch(view -> view.name().equals(name));
    }

    /** The differences between the views and freshly built ones. */
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

    /** Changes rows directly, without the knowledge of the code that keeps them. */
    int change(TenantId tenant, String sql) {
        return reactorProgress.bound(tenant, connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    /**
     * Returns when the rebuild timer has looked for work: another view, whose rebuild begins after all others, has been
     * rebuilt.
     */
    void theBuilderHasLooked(TenantId tenant) {
        var viewQueries = new ViewQueries(database, tenant);
        Set<Integer> before = generations(viewQueries);
        new ViewCommands(database, tenant, Actor.OPERATOR)
                .begin(TranscriptProjection.VIEW, new TranscriptProjection().version(), CompletionPolicy.SWITCH);
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

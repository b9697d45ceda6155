package dev.lectern.operations.views;

import dev.lectern.eventsourcing.journal.Refused;
import dev.lectern.eventsourcing.projections.Actor;
import dev.lectern.eventsourcing.projections.CompletionPolicy;
import dev.lectern.eventsourcing.projections.GenerationState;
import dev.lectern.eventsourcing.projections.Subscription;
import dev.lectern.eventsourcing.projections.Subscriptions;
import dev.lectern.eventsourcing.projections.admin.GenerationStatus;
import dev.lectern.eventsourcing.projections.admin.ViewAdministration;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.eventsourcing.tenancy.Tenants;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.Notice;
import dev.lectern.site.web.Notices;
import dev.lectern.site.web.PageContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The operator's page of all providers: the state of their views and reactors. */
@Named
@RequestScoped
public class ProvidersPage {
    @Inject
    private PageContext context;

    @Inject
    private CommandForm commandForm;

    @Inject
    private Notices notices;

    @Inject
    private Tenants tenants;

    @Inject
    private ViewAdministration viewAdministration;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private ViewsOverviews viewsOverviews;

    private List<Line> all = List.of();
    private String view = "";

    /**
     * A provider.
     *
     * @param events how many events its journal has
     * @param stopped how many live generations are stopped by an event in quarantine
     * @param behind by how many events the live generation with the largest lag is behind
     * @param building how many views are being rebuilt
     */
    public record Line(String slug, long events, long stopped, long behind, long building) {
        public String state() {
            if (stopped > 0) return stopped + " stopped";
            return health().word();
        }

        public String style() {
            return health().style();
        }

        private Health health() {
            if (stopped > 0) return Health.STOPPED;
            if (building > 0) return Health.BUILDING;
            return behind > 0 ? Health.BEHIND : Health.CURRENT;
        }
    }

    @PostConstruct
    void read() {
        all = tenants.slugs().stream().map(this::line).toList();
    }

    private Line line(String slug) {
        List<GenerationStatus> builds = viewAdministration.builds(tenant(slug));
        List<GenerationStatus> live = builds.stream()
                .filter(build -> build.stage() == GenerationState.LIVE)
                .toList();
        return new Line(
                slug,
                builds.stream().mapToLong(GenerationStatus::head).max().orElse(0),
                live.stream().filter(GenerationStatus::isStopped).count(),
                live.stream().mapToLong(GenerationStatus::lag).max().orElse(0),
                builds.stream()
                        .filter(build -> build.stage() == GenerationState.BUILDING)
                        .count());
    }

    private TenantId tenant(String slug) {
        return tenants.bySlug(slug).orElseThrow();
    }

    public List<Line> getAll() {
        return all;
    }

    public String getState() {
        long stopped = all.stream().filter(line -> line.stopped() > 0).count();
        if (stopped > 0)
            return stopped == 1 ? "at one something stands still" : "at " + stopped + " something stands still";
        long behind = all.stream().filter(line -> line.behind() > 0).count();
        return behind == 0 ? "all up to date" : behind + " behind";
    }

    public List<String> getViews() {
        return viewsOverviews.names(Subscription.Kind.VIEW);
    }

    public String getView() {
        return view;
    }

    /** @param name the view to rebuild; empty for all views */
    public void setView(String name) {
        view = name;
    }

    public void rebuild() {
        int begun = 0;
        for (Line line : all)
            for (String name : view.isEmpty() ? getViews() : List.of(view)) begun += begin(line, name);
        notices.add(
                new Notice(Notice.Kind.DONE, begun == 1 ? "One rebuild was begun." : begun + " rebuilds were begun."));
        commandForm.goTo(context.getPath());
    }

    private int begin(Line line, String name) {
        try {
            int version = subscriptions.named(name).orElseThrow().version();
            viewAdministration.act(
                    tenant(line.slug()),
                    Actor.OPERATOR,
                    viewCommands -> viewCommands.begin(name, version, CompletionPolicy.SWITCH));
            return 1;
        } catch (Refused underWay) {
            return 0;
        }
    }
}

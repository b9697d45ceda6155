package dev.lectern.operations;

import dev.lectern.journal.Refused;
import dev.lectern.tenancy.TenantId;
import dev.lectern.tenancy.Tenants;
import dev.lectern.views.AtEnd;
import dev.lectern.views.Build;
import dev.lectern.views.By;
import dev.lectern.views.Follower;
import dev.lectern.views.Followers;
import dev.lectern.views.Oversight;
import dev.lectern.views.Stage;
import dev.lectern.web.Act;
import dev.lectern.web.Here;
import dev.lectern.web.Notice;
import dev.lectern.web.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** All providers of the installation for its operator: how their views and reactors are. */
@Named("providers")
@RequestScoped
public class ProvidersPage {
    @Inject
    private Here here;

    @Inject
    private Act act;

    @Inject
    private Notices notices;

    @Inject
    private Tenants tenants;

    @Inject
    private Oversight oversight;

    @Inject
    private Followers followers;

    @Inject
    private Panels panels;

    private List<Line> all = List.of();
    private String view = "";

    /**
     * A provider.
     *
     * @param behind by how many events, whichever of what readers see is most behind
     * @param building how many views are being built
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
        List<Build> builds = oversight.builds(tenant(slug));
        List<Build> live =
                builds.stream().filter(build -> build.stage() == Stage.LIVE).toList();
        return new Line(
                slug,
                builds.stream().mapToLong(Build::head).max().orElse(0),
                live.stream().filter(Build::isStopped).count(),
                live.stream().mapToLong(Build::lag).max().orElse(0),
                builds.stream().filter(build -> build.stage() == Stage.BUILDING).count());
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
        return panels.names(Follower.Kind.VIEW);
    }

    public String getView() {
        return view;
    }

    /** Empty: all. */
    public void setView(String name) {
        view = name;
    }

    public void rebuild() {
        int begun = 0;
        for (Line line : all)
            for (String name : view.isEmpty() ? getViews() : List.of(view)) begun += begin(line, name);
        notices.add(
                new Notice(Notice.Kind.DONE, begun == 1 ? "One rebuild was begun." : begun + " rebuilds were begun."));
        act.goTo(here.getPath());
    }

    private int begin(Line line, String name) {
        try {
            int version = followers.named(name).orElseThrow().version();
            oversight.act(tenant(line.slug()), By.OPERATOR, acts -> acts.begin(name, version, AtEnd.SWITCH));
            return 1;
        } catch (Refused underWay) {
            return 0;
        }
    }
}

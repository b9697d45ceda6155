package dev.lectern.operations.views;

import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.projections.By;
import dev.lectern.eventsourcing.projections.Follower;
import dev.lectern.eventsourcing.projections.Followers;
import dev.lectern.eventsourcing.projections.Stage;
import dev.lectern.eventsourcing.projections.admin.Build;
import dev.lectern.eventsourcing.projections.admin.Oversight;
import dev.lectern.eventsourcing.projections.admin.Sizes;
import dev.lectern.eventsourcing.reactors.Deadlines;
import dev.lectern.eventsourcing.reactors.Deadlines.Failing;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.read.directory.Directory;
import dev.lectern.read.directory.DirectoryEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks at the followers of a tenant, whoever wants to see them. */
@ApplicationScoped
public class Panels {
    private static final int DEEDS = 20;

    @Inject
    private Followers followers;

    @Inject
    private Oversight oversight;

    @Inject
    private Sizes sizes;

    @Inject
    private Deadlines deadlines;

    @Inject
    private Journal journal;

    @Inject
    private Directory directory;

    public List<String> names(Follower.Kind kind) {
        return followers.all().stream()
                .filter(follower -> follower.kind() == kind)
                .map(Follower::name)
                .toList();
    }

    /** @param isPersonal whether people are named */
    public Panel of(TenantId tenant, Instant now, boolean isPersonal) {
        var overview = oversight.overview(tenant, DEEDS);
        List<Failing> failing = deadlines.failing(tenant);
        return new Panel(
                journal.head(tenant),
                cards(tenant, Follower.Kind.VIEW, overview.builds(), failing, now),
                cards(tenant, Follower.Kind.REACTOR, overview.builds(), failing, now),
                overview.done().stream()
                        .map(done -> Deed.of(done, who(tenant, done.by(), isPersonal)))
                        .toList(),
                Strips.of(followers.all().stream().map(Follower::name).toList(), overview.lags()));
    }

    private List<Card> cards(
            TenantId tenant, Follower.Kind kind, List<Build> builds, List<Failing> failing, Instant now) {
        return followers.all().stream()
                .filter(follower -> follower.kind() == kind)
                .map(follower -> card(tenant, follower, builds, failing, now))
                .toList();
    }

    private Card card(TenantId tenant, Follower follower, List<Build> builds, List<Failing> failing, Instant now) {
        List<Build> its = builds.stream()
                .filter(build -> build.view().equals(follower.name()))
                .toList();
        Build live = first(its, Stage.LIVE);
        boolean isCounted = live != null && follower.kind() == Follower.Kind.VIEW;
        return new Card(
                Called.of(follower.name()),
                follower.version(),
                live,
                first(its, Stage.BUILDING, Stage.PAUSED),
                first(its, Stage.KEPT),
                isCounted && live != null ? sizes.of(tenant, follower.name(), live.generation()) : null,
                failing.stream()
                        .filter(each -> each.reactor().equals(follower.name()))
                        .findFirst()
                        .orElse(null),
                now);
    }

    static @Nullable Build first(List<Build> builds, Stage... stages) {
        return builds.stream()
                .filter(build -> List.of(stages).contains(build.stage()))
                .findFirst()
                .orElse(null);
    }

    /** Of the view in one of the stages; −1: there is none. */
    static int generation(List<Build> builds, String view, Stage... stages) {
        Build found =
                first(builds.stream().filter(build -> build.view().equals(view)).toList(), stages);
        return found == null ? -1 : found.generation();
    }

    private String who(TenantId tenant, By by, boolean isPersonal) {
        return switch (by.whom()) {
            case PERSON -> isPersonal ? person(tenant, by.person()) : "An administrator of the provider";
            case OPERATOR -> "The operator of this installation";
            case LECTERN -> "Lectern";
        };
    }

    private String person(TenantId tenant, @Nullable UUID id) {
        return id == null
                ? "Somebody"
                : directory
                        .person(tenant, id)
                        .map(DirectoryEntry::getDisplayName)
                        .orElse("Somebody");
    }
}

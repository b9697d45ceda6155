package dev.lectern.operations.views;

import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.projections.Actor;
import dev.lectern.eventsourcing.projections.GenerationState;
import dev.lectern.eventsourcing.projections.Subscription;
import dev.lectern.eventsourcing.projections.Subscriptions;
import dev.lectern.eventsourcing.projections.admin.GenerationStatus;
import dev.lectern.eventsourcing.projections.admin.ViewAdministration;
import dev.lectern.eventsourcing.projections.admin.ViewSizes;
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

/** Reads the overview of a tenant's subscriptions, for administrators and for the operator. */
@ApplicationScoped
public class ViewsOverviews {
    private static final int DEEDS = 20;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private ViewAdministration viewAdministration;

    @Inject
    private ViewSizes viewSizes;

    @Inject
    private Deadlines deadlines;

    @Inject
    private Journal journal;

    @Inject
    private Directory directory;

    public List<String> names(Subscription.Kind kind) {
        return subscriptions.all().stream()
                .filter(subscription -> subscription.kind() == kind)
                .map(Subscription::name)
                .toList();
    }

    /** @param isPersonal whether the action log names people */
    public ViewsOverview of(TenantId tenant, Instant now, boolean isPersonal) {
        var overview = viewAdministration.overview(tenant, DEEDS);
        List<Failing> failing = deadlines.failing(tenant);
        return new ViewsOverview(
                journal.head(tenant),
                cards(tenant, Subscription.Kind.VIEW, overview.builds(), failing, now),
                cards(tenant, Subscription.Kind.REACTOR, overview.builds(), failing, now),
                overview.done().stream()
                        .map(done -> ActionLogEntry.of(done, who(tenant, done.by(), isPersonal)))
                        .toList(),
                LagChart.of(subscriptions.all().stream().map(Subscription::name).toList(), overview.lags()));
    }

    private List<SubscriptionStatus> cards(
            TenantId tenant,
            Subscription.Kind kind,
            List<GenerationStatus> builds,
            List<Failing> failing,
            Instant now) {
        return subscriptions.all().stream()
                .filter(subscription -> subscription.kind() == kind)
                .map(subscription -> card(tenant, subscription, builds, failing, now))
                .toList();
    }

    private SubscriptionStatus card(
            TenantId tenant,
            Subscription subscription,
            List<GenerationStatus> builds,
            List<Failing> failing,
            Instant now) {
        List<GenerationStatus> its = builds.stream()
                .filter(build -> build.view().equals(subscription.name()))
                .toList();
        GenerationStatus live = first(its, GenerationState.LIVE);
        boolean isCounted = live != null && subscription.kind() == Subscription.Kind.VIEW;
        return new SubscriptionStatus(
                SubscriptionLabel.of(subscription.name()),
                subscription.version(),
                live,
                first(its, GenerationState.BUILDING, GenerationState.PAUSED),
                first(its, GenerationState.KEPT),
                isCounted && live != null ? viewSizes.of(tenant, subscription.name(), live.generation()) : null,
                failing.stream()
                        .filter(each -> each.reactor().equals(subscription.name()))
                        .findFirst()
                        .orElse(null),
                now);
    }

    static @Nullable GenerationStatus first(List<GenerationStatus> builds, GenerationState... stages) {
        return builds.stream()
                .filter(build -> List.of(stages).contains(build.stage()))
                .findFirst()
                .orElse(null);
    }

    /** The number of a view's generation in one of the states; −1 if there is none. */
    static int generation(List<GenerationStatus> builds, String view, GenerationState... stages) {
        GenerationStatus found =
                first(builds.stream().filter(build -> build.view().equals(view)).toList(), stages);
        return found == null ? -1 : found.generation();
    }

    private String who(TenantId tenant, Actor by, boolean isPersonal) {
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

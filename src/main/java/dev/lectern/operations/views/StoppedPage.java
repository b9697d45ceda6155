package dev.lectern.operations.views;

import dev.lectern.eventsourcing.journal.Journal;
import dev.lectern.eventsourcing.projections.GenerationState;
import dev.lectern.eventsourcing.projections.Subscription;
import dev.lectern.eventsourcing.projections.Subscriptions;
import dev.lectern.eventsourcing.projections.admin.GenerationStatus;
import dev.lectern.eventsourcing.projections.admin.GenerationStatus.Stop;
import dev.lectern.eventsourcing.projections.admin.ViewAdministration;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.operations.Amounts;
import dev.lectern.operations.schemas.Lab;
import dev.lectern.operations.schemas.UpcastDiagram;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.Notice;
import dev.lectern.site.web.PageContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page of a stopped view or reactor: the event in quarantine before which it stands, the cause, and the two ways to
 * continue: trying the event again or skipping it.
 */
@Named
@RequestScoped
public class StoppedPage {
    @Inject
    private PageContext context;

    @Inject
    private ViewsScope viewsScope;

    @Inject
    private CommandForm commandForm;

    @Inject
    private ViewCommandForm viewCommandForm;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private ViewAdministration viewAdministration;

    @Inject
    private Journal journal;

    private @Nullable GenerationStatus build;
    private @Nullable UpcastDiagram look;
    private long position;
    private String reason = "";

    @PostConstruct
    void open() {
        if (viewsScope.tenant().isEmpty()) return;
        build = stopped().orElse(null);
        Stop stop = getStop();
        if (stop == null) return;
        position = stop.position();
        look = journal.stored(tenant(), position)
                .map(stored -> new Lab(journal, tenant()).at(stored))
                .orElse(null);
    }

    /** The stopped generation: the live one first, then one that is built or paused, then the one that is kept. */
    private Optional<GenerationStatus> stopped() {
        return viewAdministration.builds(tenant()).stream()
                .filter(each -> each.view().equals(getView()) && each.isStopped())
                .min(Comparator.comparing(each -> List.of(
                                GenerationState.LIVE,
                                GenerationState.BUILDING,
                                GenerationState.PAUSED,
                                GenerationState.KEPT)
                        .indexOf(each.stage())));
    }

    /** Called before the page is rendered. An unknown provider, view or reactor answers 404. */
    public void found() {
        if (viewsScope.tenant().isEmpty() || subscriptions.named(getView()).isEmpty()) commandForm.notFound();
    }

    private TenantId tenant() {
        return viewsScope.tenant().orElseThrow();
    }

    public String getView() {
        return context.part("view");
    }

    public SubscriptionLabel getCalled() {
        return SubscriptionLabel.of(getView());
    }

    public boolean isReactor() {
        return subscriptions
                .named(getView())
                .filter(subscription -> subscription.kind() == Subscription.Kind.REACTOR)
                .isPresent();
    }

    /** The stopped generation; null if none is stopped. */
    public @Nullable GenerationStatus getBuild() {
        return build;
    }

    public @Nullable Stop getStop() {
        return build == null ? null : build.stop();
    }

    public boolean isLive() {
        return build != null && build.stage() == GenerationState.LIVE;
    }

    /** How the event is upcast; null if the journal has no such event, which cannot happen. */
    public @Nullable UpcastDiagram getLook() {
        return look;
    }

    /** The position of the event that the user saw when deciding. */
    public long getPosition() {
        return position;
    }

    public void setPosition(long seen) {
        position = seen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String why) {
        reason = why;
    }

    public void retry() {
        Stop before = getStop();
        if (!viewCommandForm.attempt(viewCommands -> viewCommands.quarantine().retry(getView()))) return;
        boolean over = AwaitShortly.is(() -> isOver(before));
        Optional<GenerationStatus> after = stopped();
        if (!over) {
            viewCommandForm.finish(Notice.Kind.PENDING, "It is being tried again.");
        } else if (after.isEmpty()) {
            viewCommandForm.finish(Notice.Kind.DONE, called() + " goes on: nothing stands in its way any more.");
        } else {
            boolean same = before != null
                    && after.get().stop() != null
                    && after.get().stop().position() == before.position();
            viewCommandForm.finish(
                    Notice.Kind.INFO,
                    same
                            ? "It was tried again, and failed again."
                            : "That event is behind " + getCalled().the() + " now. It stands before another one.",
                    context.getPath());
        }
    }

    /**
     * Whether the retry is over: the generation has passed the event, or is stopped again by this event or another one.
     */
    private boolean isOver(@Nullable Stop before) {
        List<GenerationStatus> its = viewAdministration.builds(tenant()).stream()
                .filter(each ->
                        each.view().equals(getView()) && build != null && each.generation() == build.generation())
                .toList();
        return before == null
                || its.isEmpty()
                || its.getFirst().isStopped()
                || its.getFirst().position() >= before.position();
    }

    public void skip() {
        long skipped = position;
        if (!viewCommandForm.attempt(viewCommands -> viewCommands.quarantine().skip(getView(), skipped, reason)))
            return;
        viewCommandForm.finish(
                Notice.Kind.DONE, called() + " goes on without the event at position " + Amounts.number(skipped) + ".");
    }

    private String called() {
        return "The " + getCalled().bare();
    }
}

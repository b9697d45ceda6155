package dev.lectern.operations.views;

import dev.lectern.eventsourcing.projections.CompletionPolicy;
import dev.lectern.eventsourcing.projections.GenerationState;
import dev.lectern.eventsourcing.projections.Subscription;
import dev.lectern.eventsourcing.projections.Subscriptions;
import dev.lectern.eventsourcing.projections.admin.ViewAdministration;
import dev.lectern.eventsourcing.projections.admin.ViewCommands;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.operations.Amounts;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.Notice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The page of a tenant's views and reactors, for its administrators and for the operator: what it shows live, and the
 * actions that it offers. The fragment {@code panel.xhtml} calls it {@code acts}.
 */
@Named
@RequestScoped
public class ViewsPage {
    @Inject
    private ViewsScope viewsScope;

    @Inject
    private CommandForm commandForm;

    @Inject
    private ViewCommandForm viewCommandForm;

    @Inject
    private ViewsOverviews viewsOverviews;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private ViewAdministration viewAdministration;

    private @Nullable ViewsOverview viewsOverview;
    private String atEnd = CompletionPolicy.SWITCH.name();
    private String shape = "";

    public ViewsOverview getPanel() {
        if (viewsOverview == null) viewsOverview = viewsOverviews.of(tenant(), Instant.now(), viewsScope.isPersonal());
        return viewsOverview;
    }

    /** Called before the page is rendered. An address of the operator's that names no provider answers 404. */
    public void found() {
        if (viewsScope.tenant().isEmpty()) commandForm.notFound();
    }

    private TenantId tenant() {
        return viewsScope.tenant().orElseThrow();
    }

    public List<String> getViews() {
        return viewsOverviews.names(Subscription.Kind.VIEW);
    }

    public List<String> getReactors() {
        return viewsOverviews.names(Subscription.Kind.REACTOR);
    }

    public String getAtEnd() {
        return atEnd;
    }

    public void setAtEnd(String chosen) {
        atEnd = chosen;
    }

    /** The shape of what the page shows. The browser sends it back with the next poll. */
    public String getShape() {
        return getPanel().shape();
    }

    public void setShape(String seen) {
        shape = seen;
    }

    /** The ids of the parts that every poll renders again. They contain nothing that is pressed or typed into. */
    public String getWatched() {
        var parts = new ArrayList<>(List.of(":state", ":lags", ":watching:shape"));
        for (String name : getViews()) parts.add(":facts-" + name);
        for (String name : getReactors()) parts.add(":facts-" + name);
        return String.join(" ", parts);
    }

    /**
     * Called by each poll. If the shape has changed, it also renders again the announcement, the action log, and the
     * actions of each view that changed.
     */
    public void watch() {
        if (getShape().equals(shape)) return;
        Collection<String> anew =
                FacesContext.getCurrentInstance().getPartialViewContext().getRenderIds();
        anew.addAll(List.of("said", "deeds"));
        for (String name : getViews()) if (isChanged(name)) anew.add("acts-" + name);
    }

    /** Whether a subscription's shape has changed since the previous poll. */
    public boolean isChanged(String name) {
        return !shape.isEmpty() && !shape.contains(getPanel().card(name).shape());
    }

    public void rebuild(String view) {
        perform("A new " + name(view) + " is being built.", viewCommands -> begin(viewCommands, view));
    }

    public void rebuildAll() {
        List<String> begun = getPanel().views().stream()
                .filter(subscriptionStatus -> subscriptionStatus.next() == null)
                .map(subscriptionStatus -> subscriptionStatus.called().name())
                .toList();
        perform(
                begun.isEmpty()
                        ? "All views are being built already."
                        : Amounts.of(begun.size(), "view") + (begun.size() == 1 ? " is" : " are")
                                + " being built anew.",
                viewCommands -> begun.forEach(view -> begin(viewCommands, view)));
    }

    private void begin(ViewCommands viewCommands, String view) {
        viewCommands.begin(view, subscriptions.named(view).orElseThrow().version(), CompletionPolicy.valueOf(atEnd));
    }

    public void pause(String view) {
        perform("The build of the " + name(view) + " is paused.", viewCommands -> viewCommands.pause(view));
    }

    public void goOn(String view) {
        perform("The build of the " + name(view) + " goes on.", viewCommands -> viewCommands.resume(view));
    }

    public void cancel(String view) {
        perform(
                "The build of the " + name(view) + " is given up. Nothing changed for readers.",
                viewCommands -> viewCommands.cancel(view));
    }

    public void compare(String view) {
        perform("The new " + name(view) + " is compared again.", viewCommands -> viewCommands.compare(view));
    }

    public void rollBack(String view) {
        perform("Readers see the former " + name(view) + " again.", viewCommands -> viewCommands.rollBack(view));
    }

    public void drop(String view) {
        perform("The former " + name(view) + " is dropped.", viewCommands -> viewCommands.drop(view));
    }

    /** Asks for the switch-over. A node does it, mostly within a second, and the page waits for that briefly. */
    public void switchOver(String view) {
        int next = generation(view, GenerationState.BUILDING, GenerationState.PAUSED);
        if (!viewCommandForm.attempt(viewCommands -> viewCommands.switchOver(view))) return;
        boolean shown = AwaitShortly.is(() -> generation(view, GenerationState.LIVE) == next);
        viewCommandForm.finish(
                shown ? Notice.Kind.DONE : Notice.Kind.PENDING,
                "Readers see the new " + name(view) + (shown ? " now." : " as soon as it is at the head."));
    }

    private int generation(String view, GenerationState... stages) {
        return ViewsOverviews.generation(viewAdministration.builds(tenant()), view, stages);
    }

    private void perform(String done, Consumer<ViewCommands> acts) {
        if (viewCommandForm.attempt(acts)) viewCommandForm.finish(Notice.Kind.DONE, done);
    }

    private static String name(String view) {
        return SubscriptionLabel.of(view).bare();
    }
}

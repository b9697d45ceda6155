package dev.lectern.site.web;

import dev.lectern.eventsourcing.projections.StaleViews;
import dev.lectern.eventsourcing.projections.StaleViews.Halt;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The views of this page that are not up to date, for the warning on the page: a view that stands still, or one that is
 * being built for the first time.
 */
@Named
@RequestScoped
public class Staleness {
    @Inject
    private PageContext context;

    @Inject
    private StaleViews staleViews;

    private @Nullable List<Halt> halts;

    public List<Halt> getHalts() {
        if (halts == null) halts = look();
        return halts;
    }

    private List<Halt> look() {
        Page page = context.getPage();
        return page == null || !context.isAtProvider() || page.views().isEmpty()
                ? List.of()
                : staleViews.among(context.getTenant(), page.views());
    }
}

package dev.lectern.site.web;

import dev.lectern.eventsourcing.projections.StaleViews;
import dev.lectern.eventsourcing.projections.StaleViews.Halt;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of this page is not as it should be: a view that it shows stands still, or is only being built. */
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

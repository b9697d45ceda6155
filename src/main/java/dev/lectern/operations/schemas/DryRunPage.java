package dev.lectern.operations.schemas;

import dev.lectern.operations.Job;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.PageContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The administrator's page of the dry run: whether all stored events of the provider can be read. It shows the dry run
 * that is running, or the last one.
 */
@Named
@RequestScoped
public class DryRunPage {
    @Inject
    private PageContext context;

    @Inject
    private CommandForm commandForm;

    @Inject
    private DryRunJobs runs;

    /** The dry run that is running, or the last one; null if there was none since this server started. */
    public @Nullable Job<DryRunReport> getRun() {
        return runs.of(context.getTenant()).orElse(null);
    }

    public boolean isUnderWay() {
        return runs.of(context.getTenant()).filter(Job::isUnderWay).isPresent();
    }

    public void start() {
        runs.start(context.getTenant(), Instant.now());
        commandForm.goTo(context.getPath());
    }

    public void stop() {
        runs.stop(context.getTenant());
        commandForm.goTo(context.getPath());
    }

    /**
     * Called again and again while a dry run is under way. When it is over, the page is loaded again and shows the
     * result.
     */
    public void watch() {
        if (!isUnderWay()) commandForm.goTo(context.getPath());
    }
}

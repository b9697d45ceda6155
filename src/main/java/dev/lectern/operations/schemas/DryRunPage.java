package dev.lectern.operations.schemas;

import dev.lectern.operations.Job;
import dev.lectern.site.web.CommandForm;
import dev.lectern.site.web.PageContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether everything stored here reads: the run that is under way, or the last one. */
@Named
@RequestScoped
public class DryRunPage {
    @Inject
    private PageContext context;

    @Inject
    private CommandForm commandForm;

    @Inject
    private DryRunJobs runs;

    /** Null: none since this server started. */
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

    /** Asked again and again while it runs; the page that tells the end is another one. */
    public void watch() {
        if (!isUnderWay()) commandForm.goTo(context.getPath());
    }
}

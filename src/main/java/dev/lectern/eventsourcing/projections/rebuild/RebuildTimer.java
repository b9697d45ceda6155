package dev.lectern.eventsourcing.projections.rebuild;

import dev.lectern.eventsourcing.projections.GenerationState;
import dev.lectern.eventsourcing.projections.PendingWork;
import dev.lectern.eventsourcing.projections.PendingWork.Work;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks each second for views to rebuild and generations to clean up, and works on two of them at a time. The work is
 * recorded in the database, and each step locks it there. If this node stops in the middle, another goes on. If several
 * nodes look at once, one of them works.
 */
@Startup
@Singleton
@DependsOn("Database")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@ManagedExecutorDefinition(name = "java:module/concurrent/builds", maxAsync = 2)
public class RebuildTimer {
    private static final Logger LOG = Logger.getLogger(RebuildTimer.class.getName());

    private final Set<Integer> inHand = ConcurrentHashMap.newKeySet();
    private volatile boolean ending;

    @Inject
    private PendingWork pendingWork;

    @Inject
    private Rebuild rebuild;

    @Inject
    private GenerationCleanup generationCleanup;

    @Resource(lookup = "java:module/concurrent/builds")
    private ManagedExecutorService workers;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void look() {
        try {
            pendingWork.viewsOutdated().forEach(rebuild::replace);
            pendingWork.generationsAtWork().forEach(this::takeInHand);
        } catch (RuntimeException e) {
            // if it were rethrown, the container would pause the timer for minutes
            LOG.log(
                    Level.WARNING,
                    "Views to be built could not be looked up and are looked up again: {0}",
                    e.getMessage());
        }
    }

    private void takeInHand(Work work) {
        if (!inHand.add(work.generation())) return;
        try {
            workers.execute(() -> perform(work));
        } catch (RejectedExecutionException e) {
            inHand.remove(work.generation());
        }
    }

    private void perform(Work work) {
        try {
            if (ending) return;
            if (work.stage() == GenerationState.BUILDING) rebuild.goOn(work, () -> ending);
            else generationCleanup.clean(work, () -> ending);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> "Generation " + work.generation() + " of " + work.view()
                            + " could not be worked on and comes again.");
        } finally {
            inHand.remove(work.generation());
        }
    }

    @PreDestroy
    void end() {
        ending = true;
    }
}

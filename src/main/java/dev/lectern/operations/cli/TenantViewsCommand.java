package dev.lectern.operations.cli;

import dev.lectern.Lectern;
import dev.lectern.eventsourcing.journal.Refused;
import dev.lectern.eventsourcing.projections.CompletionPolicy;
import dev.lectern.eventsourcing.projections.GenerationState;
import dev.lectern.eventsourcing.projections.Projection;
import dev.lectern.eventsourcing.projections.ViewType;
import dev.lectern.eventsourcing.projections.admin.GenerationStatus;
import dev.lectern.eventsourcing.projections.admin.ViewCommands;
import dev.lectern.eventsourcing.projections.admin.ViewQueries;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The part of {@link ViewsCommand} that works on the views of one tenant. */
final class TenantViewsCommand {
    private final String slug;
    private final ViewQueries viewQueries;
    private final ViewCommands viewCommands;
    private final PrintStream out;
    private final PrintStream progress;

    TenantViewsCommand(
            String slug, ViewQueries viewQueries, ViewCommands viewCommands, PrintStream out, PrintStream progress) {
        this.slug = slug;
        this.viewQueries = viewQueries;
        this.viewCommands = viewCommands;
        this.out = out;
        this.progress = progress;
    }

    /**
     * Prints one line for each generation, with its fields separated by tabs.
     *
     * @return whether no generation is stopped by an event in quarantine
     */
    boolean list(Instant now) {
        List<GenerationStatus> builds = viewQueries.builds();
        for (GenerationStatus build : builds)
            out.printf(
                    Locale.ROOT,
                    "%s\t%s\t%s\t%d\t%d\t%d\t%d\t%d\t%.0f\t%d\t%s%n",
                    slug,
                    build.view(),
                    build.isStopped() ? "STOPPED" : build.stage(),
                    build.generation(),
                    build.version(),
                    build.position(),
                    build.lag(),
                    secondsBehind(build, now),
                    build.perSecond(),
                    build.skipped(),
                    build.differences() == null ? "-" : build.differences());
        return builds.stream().noneMatch(GenerationStatus::isStopped);
    }

    private static long secondsBehind(GenerationStatus build, Instant now) {
        Instant since = build.waitingSince();
        return since == null ? 0 : Math.max(0, Duration.between(since, now).toSeconds());
    }

    /**
     * Prints the events in quarantine, each with its cause and stack trace.
     *
     * @return whether there are none
     */
    boolean stops() {
        boolean none = true;
        for (GenerationStatus build : viewQueries.builds()) {
            GenerationStatus.Stop stop = build.stop();
            if (stop == null) continue;
            none = false;
            out.printf(
                    "%s: %s stands before position %d since %s. %s%n",
                    slug, build.view(), stop.position(), stop.since(), stop.cause());
            out.println(stop.stack().indent(4));
        }
        return none;
    }

    boolean log() {
        for (ViewQueries.Done done : viewQueries.done(1_000).reversed())
            out.printf(
                    "%s\t%s\t%s\t%d\t%s\t%d\t%s\t%s%n",
                    done.at(),
                    slug,
                    done.view(),
                    done.generation(),
                    done.act(),
                    done.position(),
                    done.by().person() == null ? done.by().whom() : done.by().person(),
                    done.reason() == null ? "" : done.reason());
        return true;
    }

    /**
     * Begins a rebuild of one view or of all views.
     *
     * @param named the name of the view; null for all
     * @return whether every rebuild was begun
     */
    boolean rebuild(@Nullable String named, CompletionPolicy completionPolicy) {
        List<Projection> views = Lectern.VIEWS.stream()
                .map(ViewType::projection)
                .filter(view -> named == null || view.view().equals(named))
                .toList();
        if (views.isEmpty()) throw new IllegalArgumentException("There is no view " + named + ".");
        boolean each = true;
        for (Projection view : views)
            each &= attempt(view.view(), () -> viewCommands.begin(view.view(), view.version(), completionPolicy));
        return each;
    }

    /**
     * Runs a command on one view or on all views.
     *
     * @param named the name of the view; null for all views to which the command applies
     * @return whether the command was done for at least one view
     */
    boolean act(@Nullable String named, BiConsumer<ViewCommands, String> act) {
        if (named != null) return attempt(named, () -> act.accept(viewCommands, named));
        boolean any = false;
        for (String view : viewQueries.builds().stream()
                .map(GenerationStatus::view)
                .distinct()
                .toList()) {
            try {
                act.accept(viewCommands, view);
                out.println(slug + ": " + view);
                any = true;
            } catch (Refused doesNotApply) {
                // the command does not apply to this view
            }
        }
        if (!any) progress.println(slug + ": there is nothing to do.");
        return any;
    }

    private boolean attempt(String name, Runnable act) {
        try {
            act.run();
            out.println(slug + ": " + name);
            return true;
        } catch (Refused refused) {
            progress.println(slug + ": " + refused.sentence());
            return false;
        }
    }

    /** Prints the progress of rebuilds. Returns when no generation is being built that could go on. */
    void watch() {
        Map<String, ProgressPrinter> meters = new HashMap<>();
        while (true) {
            List<GenerationStatus> building = viewQueries.builds().stream()
                    .filter(build -> build.stage() == GenerationState.BUILDING
                            && !build.isStopped()
                            && build.comparedAt() == null)
                    .toList();
            if (building.isEmpty()) return;
            for (GenerationStatus build : building)
                meters.computeIfAbsent(build.view(), view -> new ProgressPrinter(slug + " " + view, "built", progress))
                        .at(build.position(), build.head());
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(500));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

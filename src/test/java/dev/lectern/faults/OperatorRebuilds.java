package dev.lectern.faults;

import static java.util.stream.Collectors.toMap;

import dev.lectern.Lectern;
import dev.lectern.eventsourcing.journal.Refused;
import dev.lectern.eventsourcing.projections.Actor;
import dev.lectern.eventsourcing.projections.CompletionPolicy;
import dev.lectern.eventsourcing.projections.GenerationState;
import dev.lectern.eventsourcing.projections.ViewType;
import dev.lectern.eventsourcing.projections.admin.GenerationStatus;
import dev.lectern.eventsourcing.projections.admin.ViewCommands;
import dev.lectern.eventsourcing.projections.admin.ViewQueries;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.read.catalogue.CatalogueProjection;
import dev.lectern.read.directory.DirectoryProjection;
import dev.lectern.read.roster.RosterProjection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Rebuilds the views of one provider as an operator would: with the view commands that exist, watching until the
 * rebuilds have ended.
 */
final class OperatorRebuilds {
    /** For each view a table whose rows depend on the {@link LongPast} alone, so that the load does not touch them. */
    static final Map<String, String> TABLES = Map.of(
            DirectoryProjection.VIEW, "directory",
            RosterProjection.VIEW, "roster_person",
            CatalogueProjection.VIEW, "catalogue_date");

    /** The version that this build makes of each view. */
    private static final SortedMap<String, Integer> ALL = new TreeMap<>(Lectern.VIEWS.stream()
            .collect(toMap(ViewType::name, view -> view.projection().version())));

    private static final Duration STANDSTILL = Duration.ofSeconds(60);

    private final Postgres postgres;
    private final TenantId tenant;
    private final ViewCommands viewCommands;
    private final ViewQueries viewQueries;
    private final List<String> found = new ArrayList<>();

    OperatorRebuilds(Postgres postgres, TenantId tenant) {
        this.postgres = postgres;
        this.tenant = tenant;
        this.viewCommands = new ViewCommands(postgres.application(), tenant, Actor.OPERATOR);
        this.viewQueries = new ViewQueries(postgres.application(), tenant);
    }

    /** A view whose table is in {@link #TABLES}. */
    static String any(Random dice) {
        return TABLES.keySet().stream().sorted().toList().get(dice.nextInt(TABLES.size()));
    }

    /** Begins to rebuild all views that are not being rebuilt. */
    OperatorRebuilds begin(Supplier<CompletionPolicy> atEnd) {
        for (String view : ALL.keySet()) if (next(view).isEmpty()) begin(view, atEnd.get());
        return this;
    }

    void begin(String view, CompletionPolicy completionPolicy) {
        viewCommands.begin(view, Objects.requireNonNull(ALL.get(view)), completionPolicy);
    }

    /** Begins to rebuild all views, to switch over at the end, without a row in the log of view commands. */
    void beginUnnoted() {
        ALL.forEach((view, version) -> postgres.change("""
            insert into generation (tenant_id, view, version, stage, at_end)
            values ('%s', '%s', %d, 'BUILDING', 'SWITCH')\
            """.formatted(tenant, view, version)));
    }

    void retry(String view) {
        viewCommands.quarantine().retry(view);
    }

    GenerationStatus live(String view) {
        return staged(view, GenerationState.LIVE)
                .orElseThrow(() -> new CannotTell("The " + view + " has never been live: " + viewQueries.builds()));
    }

    Optional<GenerationStatus> next(String view) {
        return staged(view, GenerationState.BUILDING);
    }

    Optional<GenerationStatus> kept(String view) {
        return staged(view, GenerationState.KEPT);
    }

    private Optional<GenerationStatus> staged(String view, GenerationState stage) {
        return viewQueries.builds().stream()
                .filter(build -> build.view().equals(view) && build.stage() == stage)
                .findFirst();
    }

    List<GenerationStatus> builds() {
        return viewQueries.builds();
    }

    /** The generations that are being built or kept, as text. */
    List<String> standing() {
        return viewQueries.builds().stream()
                .filter(build -> build.stage() == GenerationState.BUILDING || build.stage() == GenerationState.KEPT)
                .map(build -> build.view() + " " + build.stage() + " at " + build.position() + " of " + build.head())
                .toList();
    }

    /** The sum of the lags of all live views and reactors, in events. */
    long behind() {
        return viewQueries.builds().stream()
                .filter(build -> build.stage() == GenerationState.LIVE)
                .mapToLong(GenerationStatus::lag)
                .sum();
    }

    /**
     * Waits until all rebuilds have ended. A rebuild that waits for a decision is switched over to; one that stops or
     * stalls is recorded as a finding and cancelled.
     */
    OperatorRebuilds ends() {
        List<String> before = List.of();
        long since = System.nanoTime();
        while (viewQueries.builds().stream().anyMatch(build -> build.stage() == GenerationState.BUILDING)) {
            List<String> now = viewQueries.builds().stream()
                    .map(build -> build.generation() + " " + build.stage() + " " + build.position())
                    .toList();
            if (!now.equals(before)) since = System.nanoTime();
            before = now;
            boolean patient = System.nanoTime() - since < STANDSTILL.toNanos();
            viewQueries.builds().stream()
                    .filter(build -> build.stage() == GenerationState.BUILDING)
                    .forEach(build -> decide(build, patient));
            FaultProof.pause(Duration.ofMillis(200));
        }
        return this;
    }

    private void decide(GenerationStatus build, boolean patient) {
        try {
            if (build.stop() != null) {
                found.add("The build of " + build.view() + " is stopped at "
                        + build.stop().position() + ": " + build.stop().cause());
                viewCommands.cancel(build.view());
            } else if (build.atEnd() != CompletionPolicy.SWITCH && build.comparedAt() != null) {
                if (build.differences() == null || build.differences() != 0)
                    found.add("The build of " + build.view() + " differs: " + viewQueries.differences(build.view()));
                viewCommands.switchOver(build.view());
            } else if (!patient) {
                found.add("The build of " + build.view() + " does not come to its end: " + build);
                viewCommands.cancel(build.view());
            }
        } catch (Refused meanwhile) {
            // switched over since the status was read
        }
    }

    /** Rolls back all views that have kept their previous generation: readers see again what they saw before. */
    void rollBack() {
        for (String view : ALL.keySet()) if (kept(view).isPresent()) viewCommands.rollBack(view);
    }

    /** Lets the cleanup delete generations in this state now, and not in a day. */
    void hasten(GenerationState stage) {
        postgres.change("update generation set sweep_from = now() where stage = '" + stage + "' and tenant_id = '"
                + tenant + "'");
    }

    /** Waits until only the generations that readers see are left. */
    void swept() {
        hasten(GenerationState.KEPT);
        hasten(GenerationState.DROPPED);
        FaultProof.until(
                "all is swept but what readers see",
                () -> postgres.count("generation", "stage <> 'LIVE'", tenant) == 0);
        for (String table : TABLES.values()) {
            long left = postgres.count(table, "generation not in (select generation from generation)", tenant);
            if (left > 0) found.add(left + " rows of " + table + " are of no generation.");
        }
    }

    /** What went wrong, a sentence each; events in quarantine are included. */
    List<String> found() {
        for (GenerationStatus build : viewQueries.builds())
            if (build.stop() != null)
                found.add("The " + build.view() + " stands before "
                        + build.stop().position() + ": " + build.stop().cause());
        return found;
    }
}

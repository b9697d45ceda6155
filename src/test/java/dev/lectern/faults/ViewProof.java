package dev.lectern.faults;

import dev.lectern.eventsourcing.projections.CompletionPolicy;
import dev.lectern.eventsourcing.projections.GenerationState;
import dev.lectern.eventsourcing.projections.admin.GenerationStatus;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.it.LecternServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A proof of the views: a {@link FaultProof} one of whose providers has a long history, whose views are rebuilt while
 * both providers receive commands. In the end each view equals what a rebuild at rest makes, and no checkpoint ever
 * went back on the way.
 */
final class ViewProof implements AutoCloseable {
    private static final int WORKERS = 6; // few, to leave the machine some time for the views

    final FaultProof faultProof;
    final LongPast longPast;
    final OperatorRebuilds operatorRebuilds;
    final Random dice;

    private final CheckpointWatch checkpointWatch;
    private final List<String> found = new ArrayList<>();

    /** The moment in a server's work at which a fault happens to it. */
    enum Moment {
        BATCH,
        COMPARISON,
        SWITCH,
        SWEEP,
        ANY
    }

    /** @param events how many events the long history has at least */
    ViewProof(LecternServer server, long seed, int events, LecternServer... others) {
        System.out.println("The seed of this proof of the views is " + seed + ".");
        dice = new Random(~seed); // other ids than those of the load
        faultProof = new FaultProof(server, seed, WORKERS, others);
        TenantId tenant = faultProof.tenants.getFirst();
        longPast = new LongPast(faultProof.postgres.application(), tenant, dice);
        operatorRebuilds = new OperatorRebuilds(faultProof.postgres, tenant);
        FaultProof.until(
                "the views are there",
                () -> operatorRebuilds.builds().stream()
                                .filter(build -> build.stage() == GenerationState.LIVE)
                                .count()
                        >= 5);
        checkpointWatch = new CheckpointWatch(faultProof.postgres.superuser(), faultProof.tenants);
        longPast.write(events);
        readersSeeThePast();
    }

    /**
     * Waits until readers see the whole history, or views are stopped, which the findings report: behind a stopped view
     * the others go on for as long as there is a load.
     */
    private void readersSeeThePast() {
        boolean theyDo = StallGuard.comes(
                () -> operatorRebuilds.builds().stream()
                        .filter(build -> build.stage() == GenerationState.LIVE)
                        .allMatch(build -> build.isStopped() || build.position() >= longPast.lastPosition()),
                () -> operatorRebuilds.builds().stream()
                        .mapToLong(GenerationStatus::position)
                        .sum());
        if (!theyDo) found.add("Nothing moves, and readers do not see the past.");
    }

    /** Lets the fault happen to a server at that moment of its work. */
    ViewProof at(Moment moment, FaultProof.Fault fault) throws Exception {
        var ambush = new Ambush(faultProof.postgres);
        String view = OperatorRebuilds.any(dice);
        String table = OperatorRebuilds.TABLES.getOrDefault(view, "");
        switch (moment) {
            case BATCH -> {
                operatorRebuilds.ends();
                inBatch(Ambush.then(fault));
            }
            case COMPARISON -> {
                operatorRebuilds.ends();
                CompletionPolicy compared =
                        dice.nextBoolean() ? CompletionPolicy.WAIT : CompletionPolicy.SWITCH_IF_EQUAL;
                ambush.inComparison(() -> operatorRebuilds.begin(() -> compared), Ambush.then(fault));
            }
            case SWITCH -> {
                operatorRebuilds.ends();
                ambush.inSwitch(operatorRebuilds::beginUnnoted, Ambush.then(fault));
            }
            case SWEEP -> {
                if (operatorRebuilds.kept(view).isEmpty()) operatorRebuilds.begin(() -> CompletionPolicy.SWITCH);
                int kept = operatorRebuilds.ends().kept(view).orElseThrow().generation();
                ambush.inSweep(kept, table, () -> operatorRebuilds.hasten(GenerationState.KEPT), Ambush.then(fault));
            }
            case ANY -> {
                operatorRebuilds.begin(this::anyEnd);
                FaultProof.pause(Duration.ofMillis(dice.nextInt(5_000)));
                fault.happens();
            }
        }
        System.out.println("It happened: " + moment + ". " + operatorRebuilds.standing());
        return this;
    }

    /** Begins to rebuild all views and runs the spring in the middle of a batch of one of them. */
    void inBatch(Ambush.Spring spring) throws Exception {
        String view = OperatorRebuilds.any(dice);
        new Ambush(faultProof.postgres)
                .inBatch(
                        operatorRebuilds.live(view).generation(),
                        OperatorRebuilds.TABLES.getOrDefault(view, ""),
                        () -> {
                            operatorRebuilds.begin(view, anyEnd());
                            operatorRebuilds.begin(this::anyEnd);
                        },
                        spring);
    }

    CompletionPolicy anyEnd() {
        return CompletionPolicy.values()[dice.nextInt(CompletionPolicy.values().length)];
    }

    void note(List<String> more) {
        found.addAll(more);
    }

    /**
     * Ends the load, waits until all rebuilds have ended, and checks the views. Then it rolls back and checks the
     * generations that were kept for that. Then everything else is cleaned up.
     */
    List<String> findings() {
        operatorRebuilds.ends();
        faultProof.settle();
        found.addAll(operatorRebuilds.ends().found());
        found.addAll(checkpointWatch.found());
        if (checkpointWatch.looks() == 0) found.add("Nobody looked where the views stand.");
        for (TenantId tenant : faultProof.tenants) {
            long stopped = faultProof.postgres.count("view_act", "act = 'QUARANTINED'", tenant);
            if (stopped > 0) found.add(stopped + " times an event was put into quarantine.");
        }
        found.addAll(faultProof.findings());
        operatorRebuilds.rollBack();
        found.addAll(new ViewsAudit(faultProof.postgres.superuser(), faultProof.loadClient).check(longPast.tenant()));
        operatorRebuilds.swept();
        return found;
    }

    @Override
    public void close() {
        checkpointWatch.close();
        faultProof.close();
    }
}

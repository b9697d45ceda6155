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
 * A proof of the views: a {@link FaultProof} one of whose providers has a long past, whose views are built anew while commands are given to both. In
 * the end each view is what a rebuild at rest makes, and on the way nothing ever went back.
 */
final class ViewProof implements AutoCloseable {
    private static final int WORKERS = 6; // who leave the machine some time for its views

    final FaultProof proof;
    final LongPast past;
    final OperatorRebuilds renewal;
    final Random dice;

    private final CheckpointWatch steps;
    private final List<String> found = new ArrayList<>();

    /** Where in the work of a server something happens to it. */
    enum Moment {
        BATCH,
        COMPARISON,
        SWITCH,
        SWEEP,
        ANY
    }

    /** @param events that lie in the past */
    ViewProof(LecternServer server, long seed, int events, LecternServer... others) {
        System.out.println("The seed of this proof of the views is " + seed + ".");
        dice = new Random(~seed); // other ids than those of the load
        proof = new FaultProof(server, seed, WORKERS, others);
        TenantId tenant = proof.tenants.getFirst();
        past = new LongPast(proof.postgres.application(), tenant, dice);
        renewal = new OperatorRebuilds(proof.postgres, tenant);
        FaultProof.until(
                "the views are there",
                () -> renewal.builds().stream()
                                .filter(build -> build.stage() == GenerationState.LIVE)
                                .count()
                        >= 5);
        steps = new CheckpointWatch(proof.postgres.superuser(), proof.tenants);
        past.write(events);
        readersSeeThePast();
    }

    /** Or views are stopped, of which the findings tell: behind them the others go on for as long as there is a load. */
    private void readersSeeThePast() {
        boolean theyDo = StallGuard.comes(
                () -> renewal.builds().stream()
                        .filter(build -> build.stage() == GenerationState.LIVE)
                        .allMatch(build -> build.isStopped() || build.position() >= past.lastPosition()),
                () -> renewal.builds().stream()
                        .mapToLong(GenerationStatus::position)
                        .sum());
        if (!theyDo) found.add("Nothing moves, and readers do not see the past.");
    }

    /** The fault happens to a server at that moment of its work. */
    ViewProof at(Moment moment, FaultProof.Fault fault) throws Exception {
        var ambush = new Ambush(proof.postgres);
        String view = OperatorRebuilds.any(dice);
        String table = OperatorRebuilds.TABLES.getOrDefault(view, "");
        switch (moment) {
            case BATCH -> {
                renewal.ends();
                inBatch(Ambush.then(fault));
            }
            case COMPARISON -> {
                renewal.ends();
                CompletionPolicy compared =
                        dice.nextBoolean() ? CompletionPolicy.WAIT : CompletionPolicy.SWITCH_IF_EQUAL;
                ambush.inComparison(() -> renewal.begin(() -> compared), Ambush.then(fault));
            }
            case SWITCH -> {
                renewal.ends();
                ambush.inSwitch(renewal::beginUnnoted, Ambush.then(fault));
            }
            case SWEEP -> {
                if (renewal.kept(view).isEmpty()) renewal.begin(() -> CompletionPolicy.SWITCH);
                int kept = renewal.ends().kept(view).orElseThrow().generation();
                ambush.inSweep(kept, table, () -> renewal.hasten(GenerationState.KEPT), Ambush.then(fault));
            }
            case ANY -> {
                renewal.begin(this::anyEnd);
                FaultProof.pause(Duration.ofMillis(dice.nextInt(5_000)));
                fault.happens();
            }
        }
        System.out.println("It happened: " + moment + ". " + renewal.standing());
        return this;
    }

    /** All views begin to be built anew, and it happens in the middle of a batch of one of them. */
    void inBatch(Ambush.Spring spring) throws Exception {
        String view = OperatorRebuilds.any(dice);
        new Ambush(proof.postgres)
                .inBatch(
                        renewal.live(view).generation(),
                        OperatorRebuilds.TABLES.getOrDefault(view, ""),
                        () -> {
                            renewal.begin(view, anyEnd());
                            renewal.begin(this::anyEnd);
                        },
                        spring);
    }

    CompletionPolicy anyEnd() {
        return CompletionPolicy.values()[dice.nextInt(CompletionPolicy.values().length)];
    }

    void note(List<String> more) {
        found.addAll(more);
    }

    /** Ends the load, has all builds come to their end, and looks at what became of them; then at what is kept for a way back; then all else is swept. */
    List<String> findings() {
        renewal.ends();
        proof.settle();
        found.addAll(renewal.ends().found());
        found.addAll(steps.found());
        if (steps.looks() == 0) found.add("Nobody looked where the views stand.");
        for (TenantId tenant : proof.tenants) {
            long stopped = proof.postgres.count("view_act", "act = 'QUARANTINED'", tenant);
            if (stopped > 0) found.add(stopped + " times an event was put into quarantine.");
        }
        found.addAll(proof.findings());
        renewal.rollBack();
        found.addAll(new ViewsAudit(proof.postgres.superuser(), proof.remote).check(past.tenant()));
        renewal.swept();
        return found;
    }

    @Override
    public void close() {
        steps.close();
        proof.close();
    }
}

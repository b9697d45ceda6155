package dev.lectern.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.eventsourcing.projections.CompletionPolicy;
import dev.lectern.eventsourcing.projections.admin.GenerationStatus;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.it.LecternServer;
import dev.lectern.it.TestWar;
import dev.lectern.read.roster.RosterProjection;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A version of Lectern in which one projection fails at one person, followed by a version that is right. */
@Tag("faults")
class BrokenProjectionIT {
    @Test
    void it_stops_one_view_of_one_tenant_until_a_right_build_is_there_and_somebody_says_try_again() throws Exception {
        try (LecternServer server = LecternServer.fresh(
                                "broken-projection", TestWar.with(Mutants.NOBODY_ON_THE_ROSTER.classes()))
                        .start();
                var faultProof = new FaultProof(server, 47)) {
            TenantId tenant = faultProof.tenants.getFirst();
            var operatorRebuilds = new OperatorRebuilds(faultProof.postgres, tenant);
            var other = new OperatorRebuilds(faultProof.postgres, faultProof.tenants.getLast());
            var longPast = new LongPast(faultProof.postgres.application(), tenant, new Random(48)).write(3_000);
            longPast.register("Nemo").write(3_000);
            faultProof.goesOn("beside it");
            stopped(operatorRebuilds, longPast);
            assertThat(other.builds()).noneMatch(GenerationStatus::isStopped);
            operatorRebuilds.begin(RosterProjection.VIEW, CompletionPolicy.SWITCH);
            FaultProof.until(
                    "the build is stopped, too",
                    () -> operatorRebuilds
                            .next(RosterProjection.VIEW)
                            .filter(GenerationStatus::isStopped)
                            .isPresent());

            server.kill();
            server.deploy(TestWar.withTests()).start();
            faultProof.goesOn("in the right build");
            stopped(operatorRebuilds, longPast);
            operatorRebuilds.retry(RosterProjection.VIEW);
            operatorRebuilds.ends();
            faultProof.settle().holds(operatorRebuilds.found());
        }
    }

    /**
     * All views have reached the head except the roster, which has stopped before Nemo; nobody has skipped an event.
     */
    private static void stopped(OperatorRebuilds operatorRebuilds, LongPast longPast) {
        StallGuard.until(
                "all views but one go on",
                () -> operatorRebuilds.live(RosterProjection.VIEW).isStopped()
                        && operatorRebuilds.builds().stream()
                                .filter(build -> !build.view().equals(RosterProjection.VIEW))
                                .allMatch(build -> build.position() > longPast.lastPosition()),
                () -> operatorRebuilds.builds().stream()
                        .mapToLong(GenerationStatus::position)
                        .sum());
        GenerationStatus roster = operatorRebuilds.live(RosterProjection.VIEW);
        GenerationStatus.Stop stop = Objects.requireNonNull(roster.stop());
        assertThat(stop.cause()).isEqualTo("Nemo is nobody.");
        assertThat(stop.position()).isEqualTo(roster.position() + 1).isLessThan(longPast.lastPosition());
        assertThat(roster.skipped()).isZero();
    }
}

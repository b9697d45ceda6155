package dev.lectern.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.eventsourcing.projections.admin.GenerationStatus;
import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.it.LecternServer;
import dev.lectern.it.OnOneServer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Proves that one provider's views do not delay another's, and that views do not depend on doorbell messages. {@link
 * EveryViewFaultIT} proves what views must withstand under a load and through kills.
 */
@OnOneServer
class ViewFaultsIT {
    @Test
    void a_busy_tenant_keeps_no_quiet_one_waiting_until_it_is_done(LecternServer server) {
        var proofTenants = new ProofTenants(server, 2);
        TenantId busy = proofTenants.ids().getFirst();
        TenantId quiet = proofTenants.ids().getLast();
        new LongPast(proofTenants.postgres().application(), busy, new Random(1)).write(6_000);
        new LongPast(proofTenants.postgres().application(), quiet, new Random(2)).register("Only one");
        proofTenants.stand("all views of the quiet tenant show its event", quiet);
        assertThat(new OperatorRebuilds(proofTenants.postgres(), busy).behind()).isPositive();
        proofTenants.stand("all views of the busy tenant show its events", busy);
    }

    /** No event in this test comes with a doorbell message of its own. */
    @Test
    void doorbells_that_are_dropped_repeated_early_late_or_forged_change_nothing(LecternServer server) {
        var dice = new Random(3);
        var proofTenants = new ProofTenants(server, 3);
        var pageClient = new PageClient(server.url());
        List<LongPast> pasts = proofTenants.ids().stream()
                .map(tenant -> new LongPast(proofTenants.postgres().application(), tenant, dice))
                .toList();
        for (int n = 0; n < 4; n++) {
            var rings = new ArrayList<>(
                    Collections.nCopies(10, proofTenants.ids().getFirst())); // the last tenant gets no message
            rings.addAll(Collections.nCopies(10, proofTenants.ids().get(1)));
            Collections.shuffle(rings, dice);
            pageClient.ring(rings);
            pasts.forEach(longPast -> longPast.write(300));
            pageClient.forge();
            pageClient.ring(rings.reversed());
        }
        for (TenantId tenant : proofTenants.ids()) proofTenants.stand("the views of each show its events", tenant);
        List<String> before = proofTenants.standing();
        pageClient.forge();
        pageClient.ring(Collections.nCopies(20, new TenantId(UUID.randomUUID())));
        pageClient.ring(proofTenants.ids());
        proofTenants.lateRingsAreOver();
        assertThat(proofTenants.standing()).isEqualTo(before);
        for (TenantId tenant : proofTenants.ids())
            assertThat(new ViewsAudit(proofTenants.postgres().superuser(), proofTenants.remote()).check(tenant))
                    .isEmpty();
        assertThat(new OperatorRebuilds(
                                proofTenants.postgres(), proofTenants.ids().getLast())
                        .builds())
                .allMatch(build -> build.stop() == null)
                .extracting(GenerationStatus::position)
                .containsOnly(new OperatorRebuilds(
                                proofTenants.postgres(), proofTenants.ids().getLast())
                        .builds()
                        .getFirst()
                        .head());
    }
}

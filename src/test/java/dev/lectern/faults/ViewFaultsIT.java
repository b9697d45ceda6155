package dev.lectern.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.faults.ViewProof.Moment;
import dev.lectern.it.LecternServer;
import dev.lectern.tenancy.TenantId;
import dev.lectern.views.AtEnd;
import dev.lectern.views.Build;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The short form of the proof of the views, for every build; the long one is {@link EveryViewFaultIT}. */
@ExtendWith(OneServer.class)
class ViewFaultsIT {
    @Test
    void views_are_built_anew_under_a_load_and_through_two_kills_while_readers_notice_nothing(LecternServer server)
            throws Exception {
        try (var views = new ViewProof(server, 20261126, 11_000)) {
            try (var readers = new Readers(server.url(), views.past, Load.SESSIONS)) {
                views.renewal.begin(() -> AtEnd.SWITCH).ends();
                views.note(readers.found());
                assertThat(readers.reads()).isPositive();
            }
            for (Moment moment : List.of(Moment.BATCH, Moment.SWITCH)) {
                views.at(moment, server::kill);
                server.start();
                views.proof.goesOn("after a kill in the middle of a " + moment);
            }
            assertThat(views.findings()).isEmpty();
        }
    }

    @Test
    void a_busy_tenant_keeps_no_quiet_one_waiting_until_it_is_done(LecternServer server) {
        var tenants = new Tenants(server, 2);
        TenantId busy = tenants.ids().getFirst();
        TenantId quiet = tenants.ids().getLast();
        new Past(tenants.postgres().application(), busy, new Random(1)).write(6_000);
        new Past(tenants.postgres().application(), quiet, new Random(2)).register("Only one");
        tenants.stand("all views of the quiet tenant show its event", quiet);
        assertThat(new Renewal(tenants.postgres(), busy).behind()).isPositive();
        tenants.stand("all views of the busy tenant show its events", busy);
    }

    /** No event of all this comes with a ring of its own. */
    @Test
    void doorbells_that_are_dropped_repeated_early_late_or_forged_change_nothing(LecternServer server) {
        var dice = new Random(3);
        var tenants = new Tenants(server, 3);
        var watcher = new Watcher(server.url());
        List<Past> pasts = tenants.ids().stream()
                .map(tenant -> new Past(tenants.postgres().application(), tenant, dice))
                .toList();
        for (int n = 0; n < 4; n++) {
            var rings = new ArrayList<>(Collections.nCopies(10, tenants.ids().getFirst())); // the last hears of nothing
            rings.addAll(Collections.nCopies(10, tenants.ids().get(1)));
            Collections.shuffle(rings, dice);
            watcher.ring(rings);
            pasts.forEach(past -> past.write(300));
            watcher.forge();
            watcher.ring(rings.reversed());
        }
        for (TenantId tenant : tenants.ids()) tenants.stand("the views of each show its events", tenant);
        List<String> before = tenants.standing();
        watcher.forge();
        watcher.ring(Collections.nCopies(20, new TenantId(UUID.randomUUID())));
        watcher.ring(tenants.ids());
        tenants.lateRingsAreOver();
        assertThat(tenants.standing()).isEqualTo(before);
        for (TenantId tenant : tenants.ids())
            assertThat(new Views(tenants.postgres().superuser(), tenants.remote()).check(tenant))
                    .isEmpty();
        assertThat(new Renewal(tenants.postgres(), tenants.ids().getLast()).builds())
                .allMatch(build -> build.stop() == null)
                .extracting(Build::position)
                .containsOnly(new Renewal(tenants.postgres(), tenants.ids().getLast())
                        .builds()
                        .getFirst()
                        .head());
    }
}

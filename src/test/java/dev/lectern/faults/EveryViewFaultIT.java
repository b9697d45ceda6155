package dev.lectern.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.eventsourcing.projections.CompletionPolicy;
import dev.lectern.faults.ViewProof.Moment;
import dev.lectern.it.LecternServer;
import dev.lectern.it.OnOneServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The long form of the proof of the views, run with {@code mvn -Pfaults}. {@code -Dfaults.seed=…} sets another seed.
 */
@Tag("faults")
@OnOneServer
class EveryViewFaultIT {
    private static final long SEED = Long.getLong("faults.seed", 41);

    /** One kill in each kind of work, the others at random times. */
    @Test
    void ten_kills_while_all_views_are_built_anew(LecternServer server) throws Exception {
        var moments = new ArrayList<>(Collections.nCopies(6, Moment.ANY));
        moments.addAll(List.of(Moment.BATCH, Moment.COMPARISON, Moment.SWITCH, Moment.SWEEP));
        Collections.shuffle(moments, new Random(SEED));
        System.out.println("The kills come in this order: " + moments);
        try (var views = new ViewProof(server, SEED, 30_000)) {
            for (Moment moment : moments) {
                views.at(moment, server::kill);
                server.start();
                views.faultProof.goesOn("after a kill", 20);
            }
            assertThat(views.findings()).isEmpty();
        }
    }

    @Test
    void people_read_while_all_is_built_anew_five_times_compared_switched_to_rolled_back_and_swept(LecternServer server)
            throws Exception {
        try (var views = new ViewProof(server, SEED + 1, 20_000);
                var pageReaders = new PageReaders(server.url(), views.longPast, Load.SESSIONS)) {
            for (int n = 0; n < 5; n++) {
                views.operatorRebuilds
                        .begin(n == 0 ? () -> CompletionPolicy.SWITCH : views::anyEnd)
                        .ends();
                views.operatorRebuilds.swept();
            }
            views.note(pageReaders.found());
            assertThat(pageReaders.reads()).isGreaterThan(100);
            assertThat(views.findings()).isEmpty();
        }
    }

    /**
     * A batch loses its connection, its statement is cancelled, its wait for a lock times out. After that all lose the
     * pool, then the whole database.
     */
    @Test
    void what_the_database_fails_of_is_tried_again_and_puts_nothing_into_quarantine(LecternServer server)
            throws Exception {
        try (var views = new ViewProof(server, SEED + 2, 20_000)) {
            Postgres postgres = views.faultProof.postgres;
            views.inBatch(backend -> postgres.change("select pg_terminate_backend(" + backend + ")"));
            views.operatorRebuilds.ends();
            views.inBatch(backend -> postgres.change("select pg_cancel_backend(" + backend + ")"));
            views.operatorRebuilds.ends();
            postgres.change("alter role lectern_app set lock_timeout = '500ms'");
            postgres.endAll();
            views.inBatch(backend -> FaultProof.pause(Duration.ofSeconds(3)));
            postgres.change("alter role lectern_app reset lock_timeout");
            postgres.endAll();
            views.operatorRebuilds.ends().begin(views::anyEnd);
            new PageClient(server.url()).hog(20, Duration.ofSeconds(8));
            views.operatorRebuilds.ends().begin(views::anyEnd);
            Postgres.signal("KILL", List.of(postgres.backend())); // PostgreSQL then ends all the other backends
            views.faultProof.goesOn("after all that");
            assertThat(views.findings()).isEmpty();
        }
    }
}

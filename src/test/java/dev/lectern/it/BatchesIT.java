package dev.lectern.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.Lectern;
import dev.lectern.eventsourcing.projections.Actor;
import dev.lectern.eventsourcing.projections.CompletionPolicy;
import dev.lectern.eventsourcing.projections.GenerationState;
import dev.lectern.eventsourcing.projections.Subscription;
import dev.lectern.eventsourcing.projections.Subscriptions;
import dev.lectern.eventsourcing.projections.ViewType;
import dev.lectern.eventsourcing.projections.admin.ViewCommands;
import dev.lectern.eventsourcing.projections.admin.ViewQueries;
import dev.lectern.eventsourcing.projections.follow.SubscriptionRunner;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A rebuild in many batches, with few rows kept in memory between them, makes the same rows as a rebuild in one go at
 * rest. Mutants: the prefetched batch begins one position too late; a row that was evicted from memory is taken for a
 * row that never existed.
 */
@InTheServer
class BatchesIT {
    private static final int NOBODYS_VERSION = 0; // so that no rebuild timer takes up the rebuild

    @Inject
    StaffDesk staffDesk;

    @Inject
    Subscriptions subscriptions;

    @Inject
    SubscriptionRunner subscriptionRunner;

    @Inject
    DataSource database;

    @Inject
    TestRebuilds testRebuilds;

    @Resource(mappedName = "java:module/concurrent/ahead")
    ManagedExecutorService ahead;

    @BeforeEach
    void a_provider_whose_rows_have_changed_again_and_again() {
        UUID first = staffDesk.session(20, StaffDesk.TEN_WEEKS, 2);
        UUID second = staffDesk.session(3, StaffDesk.TEN_WEEKS + 7, 1);
        List<UUID> people =
                IntStream.range(0, 8).mapToObj(n -> staffDesk.learner("P" + n)).toList();
        List<UUID> seats =
                people.stream().map(person -> staffDesk.enrols(first, person)).toList();
        for (UUID person : people.subList(0, 3)) staffDesk.enrols(second, person);
        for (int n = 0; n < 4; n++) staffDesk.joins(second);
        for (UUID seat : seats.subList(2, 6)) staffDesk.cancels(first, seat);
        for (UUID person : people.subList(2, 6)) staffDesk.enrols(first, person);
        staffDesk.settles();
        testRebuilds.isUpToDate(staffDesk.tenant);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "3, 2", "7, 5", "7, 50000"})
    void a_build_of_many_batches_is_row_by_row_what_one_at_rest_is(int batch, int kept) throws SQLException {
        for (ViewType view : Lectern.VIEWS) {
            int generation = begin(view.name());
            Subscription subscription =
                    subscriptions.named(view.name()).orElseThrow().inOneGo(ahead, kept);
            while (subscriptionRunner.follow(staffDesk.tenant, subscription, generation, batch, 4)) continue;
            isShown(view, generation);
        }
        assertThat(testRebuilds.differences(staffDesk.tenant)).isEmpty();
    }

    private int begin(String view) {
        new ViewCommands(database, staffDesk.tenant, Actor.OPERATOR)
                .begin(view, NOBODYS_VERSION, CompletionPolicy.WAIT);
        return new ViewQueries(database, staffDesk.tenant)
                .builds().stream()
                        .filter(build -> build.view().equals(view) && build.stage() == GenerationState.BUILDING)
                        .findFirst()
                        .orElseThrow()
                        .generation();
    }

    private void isShown(ViewType view, int generation) {
        testRebuilds.change(
                staffDesk.tenant,
                "update generation set stage = 'DROPPED', sweep_from = now() where stage = 'LIVE' and view = '"
                        + view.name() + "'");
        testRebuilds.change(
                staffDesk.tenant,
                "update generation set stage = 'LIVE', version = "
                        + view.projection().version() + " where generation = " + generation);
    }
}

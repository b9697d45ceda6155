package dev.lectern.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.eventsourcing.projections.Actor;
import dev.lectern.eventsourcing.projections.CompletionPolicy;
import dev.lectern.eventsourcing.projections.GenerationState;
import dev.lectern.eventsourcing.projections.Projection;
import dev.lectern.eventsourcing.projections.Subscription;
import dev.lectern.eventsourcing.projections.Subscriptions;
import dev.lectern.eventsourcing.projections.admin.ViewCommands;
import dev.lectern.eventsourcing.projections.admin.ViewQueries;
import dev.lectern.eventsourcing.projections.follow.SubscriptionRunner;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Instance;
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
 * A build that goes over many batches, with few rows kept in memory between them, makes the rows that one at rest
 * makes. Mutants: the batch that is made ready begins one position too late; rows that were forgotten are taken for
 * rows that never were.
 */
@InTheServer
class BatchesIT {
    private static final int NOBODYS_VERSION = 0; // so that no builder takes the build in hand

    @Inject
    StaffDesk desk;

    @Inject
    Instance<Projection> views;

    @Inject
    Subscriptions followers;

    @Inject
    SubscriptionRunner pursuit;

    @Inject
    DataSource database;

    @Inject
    TestRebuilds rebuilt;

    @Resource(mappedName = "java:module/concurrent/ahead")
    ManagedExecutorService ahead;

    @BeforeEach
    void a_provider_whose_rows_have_changed_again_and_again() {
        UUID first = desk.session(20, StaffDesk.TEN_WEEKS, 2);
        UUID second = desk.session(3, StaffDesk.TEN_WEEKS + 7, 1);
        List<UUID> people =
                IntStream.range(0, 8).mapToObj(n -> desk.learner("P" + n)).toList();
        List<UUID> seats =
                people.stream().map(person -> desk.enrols(first, person)).toList();
        for (UUID person : people.subList(0, 3)) desk.enrols(second, person);
        for (int n = 0; n < 4; n++) desk.joins(second);
        for (UUID seat : seats.subList(2, 6)) desk.cancels(first, seat);
        for (UUID person : people.subList(2, 6)) desk.enrols(first, person);
        desk.settles();
        rebuilt.isUpToDate(desk.tenant);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "3, 2", "7, 5", "7, 50000"})
    void a_build_of_many_batches_is_row_by_row_what_one_at_rest_is(int batch, int kept) throws SQLException {
        for (Projection view : views) {
            int generation = begin(view.view());
            Subscription follower = followers.named(view.view()).orElseThrow().inOneGo(ahead, kept);
            while (pursuit.follow(desk.tenant, follower, generation, batch, 4)) continue;
            isShown(view.view(), generation);
        }
        assertThat(rebuilt.differences(desk.tenant)).isEmpty();
    }

    private int begin(String view) {
        new ViewCommands(database, desk.tenant, Actor.OPERATOR).begin(view, NOBODYS_VERSION, CompletionPolicy.WAIT);
        return new ViewQueries(database, desk.tenant)
                .builds().stream()
                        .filter(build -> build.view().equals(view) && build.stage() == GenerationState.BUILDING)
                        .findFirst()
                        .orElseThrow()
                        .generation();
    }

    private void isShown(String view, int generation) {
        rebuilt.change(
                desk.tenant,
                "update generation set stage = 'DROPPED', sweep_from = now() where stage = 'LIVE' and view = '" + view
                        + "'");
        rebuilt.change(
                desk.tenant, "update generation set stage = 'LIVE', version = 1 where generation = " + generation);
    }
}

package dev.lectern.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.eventsourcing.journal.Forbidden;
import dev.lectern.eventsourcing.journal.Refused;
import dev.lectern.eventsourcing.projections.CompletionPolicy;
import dev.lectern.eventsourcing.projections.GenerationState;
import dev.lectern.eventsourcing.projections.ViewAction;
import dev.lectern.eventsourcing.projections.admin.GenerationStatus;
import dev.lectern.eventsourcing.projections.admin.ViewAdministration;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.Channel;
import dev.lectern.eventsourcing.tenancy.Role;
import dev.lectern.read.roster.RosterProjection;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Inside the real server: a view is rebuilt beside the generation that readers see. */
@InTheServer
class RebuildIT {
    private static final String ROSTER = RosterProjection.VIEW;

    @Inject
    RosterRebuilds rosterRebuilds;

    @Inject
    ViewAdministration viewAdministration;

    @Inject
    TestRebuilds testRebuilds;

    @Test
    void readers_see_the_new_rows_once_they_are_complete_and_the_old_ones_are_kept() throws SQLException {
        GenerationStatus before = rosterRebuilds.live();
        rosterRebuilds.acts().begin(ROSTER, RosterRebuilds.VERSION, CompletionPolicy.SWITCH);
        GenerationStatus after = rosterRebuilds.switched(before);
        assertThat(rosterRebuilds.names()).containsExactly("Ann Berg", "Bo Berg", "Cy Berg");
        assertThat(after.position()).isEqualTo(rosterRebuilds.staffDesk.head());
        assertThat(rosterRebuilds.staged(GenerationState.KEPT))
                .map(GenerationStatus::generation)
                .contains(before.generation());
        assertThat(testRebuilds.differences(rosterRebuilds.staffDesk.tenant)).isEmpty();
        assertThat(rosterRebuilds.acts(after.generation())).containsExactly(ViewAction.BEGUN, ViewAction.SWITCHED);
    }

    @Test
    void what_happens_meanwhile_is_in_the_new_rows_and_reading_never_fails() throws Exception {
        var failures = new ArrayList<Throwable>();
        var seen = new ArrayList<Integer>();
        try (var reader = new RepeatingThread(
                        () -> seen.add(rosterRebuilds.names().size()), failures);
                var writer = new RepeatingThread(() -> rosterRebuilds.staffDesk.learner("Di"), failures)) {
            for (int i = 0; i < 4; i++) {
                GenerationStatus before = rosterRebuilds.live();
                rosterRebuilds.acts().begin(ROSTER, RosterRebuilds.VERSION, CompletionPolicy.SWITCH);
                rosterRebuilds.switched(before);
            }
            assertThat(writer.times()).isPositive();
            assertThat(reader.times()).isPositive();
        }
        assertThat(failures).isEmpty();
        assertThat(seen).containsOnly(3);
        testRebuilds.isUpToDate(rosterRebuilds.staffDesk.tenant);
        assertThat(testRebuilds.differences(rosterRebuilds.staffDesk.tenant)).isEmpty();
    }

    @Test
    void a_build_stands_still_while_it_is_paused_and_comes_to_its_end_afterwards() {
        GenerationStatus before = rosterRebuilds.live();
        rosterRebuilds.acts().begin(ROSTER, RosterRebuilds.VERSION, CompletionPolicy.SWITCH);
        rosterRebuilds.acts().pause(ROSTER);
        assertThatThrownBy(() -> rosterRebuilds.acts().pause(ROSTER)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> rosterRebuilds.acts().begin(ROSTER, RosterRebuilds.VERSION, CompletionPolicy.SWITCH))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("being built already");
        testRebuilds.theBuilderHasLooked(rosterRebuilds.staffDesk.tenant);
        assertThat(rosterRebuilds.live().generation()).isEqualTo(before.generation());
        assertThat(rosterRebuilds.staged(GenerationState.PAUSED)).isPresent();
        rosterRebuilds.acts().resume(ROSTER);
        rosterRebuilds.switched(before);
    }

    @Test
    void what_is_cancelled_or_dropped_is_swept_away_and_nobody_sees_it() {
        GenerationStatus before = rosterRebuilds.live();
        rosterRebuilds.acts().begin(ROSTER, RosterRebuilds.VERSION, CompletionPolicy.WAIT);
        Await.until(
                "the build has come to the head",
                () -> rosterRebuilds
                        .staged(GenerationState.BUILDING)
                        .filter(build -> build.comparedAt() != null)
                        .isPresent());
        GenerationStatus built = rosterRebuilds.staged(GenerationState.BUILDING).orElseThrow();
        assertThat(testRebuilds.rows(rosterRebuilds.staffDesk.tenant, "roster", built.generation()))
                .isEqualTo(3);
        rosterRebuilds.acts().cancel(ROSTER);
        Await.until("it is gone", () -> !testRebuilds.exists(rosterRebuilds.staffDesk.tenant, built.generation()));
        assertThat(testRebuilds.rows(rosterRebuilds.staffDesk.tenant, "roster", built.generation()))
                .isZero();
        assertThat(rosterRebuilds.live().generation()).isEqualTo(before.generation());
        assertThat(rosterRebuilds.names()).hasSize(3);
    }

    @Test
    void reactors_hear_nothing_of_a_rebuild() {
        long head = rosterRebuilds.staffDesk.head();
        for (GenerationStatus view : rosterRebuilds.builds())
            if (testRebuilds.isView(view.view()))
                rosterRebuilds.acts().begin(view.view(), view.version(), CompletionPolicy.SWITCH);
        Await.until(
                "all are built",
                () -> rosterRebuilds.builds().stream().noneMatch(build -> build.stage() == GenerationState.BUILDING));
        rosterRebuilds.staffDesk.settles();
        assertThat(rosterRebuilds.staffDesk.head()).isEqualTo(head);
    }

    @Test
    void only_admins_see_to_views() {
        var trainer =
                new Caller(rosterRebuilds.staffDesk.tenant, UUID.randomUUID(), Set.of(Role.COORDINATOR), Channel.UI);
        assertThatThrownBy(() -> viewAdministration.act(trainer, viewCommands -> {}))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() ->
                        viewAdministration.act(Caller.visitor(rosterRebuilds.staffDesk.tenant), viewCommands -> {}))
                .isInstanceOf(Forbidden.class);
    }
}

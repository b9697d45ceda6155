package dev.lectern.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.eventsourcing.journal.Forbidden;
import dev.lectern.eventsourcing.journal.Refused;
import dev.lectern.eventsourcing.projections.Actor;
import dev.lectern.eventsourcing.projections.CompletionPolicy;
import dev.lectern.eventsourcing.projections.GenerationState;
import dev.lectern.eventsourcing.projections.ViewAction;
import dev.lectern.eventsourcing.projections.admin.GenerationStatus;
import dev.lectern.eventsourcing.projections.admin.ViewAdministration;
import dev.lectern.eventsourcing.projections.admin.ViewCommands;
import dev.lectern.eventsourcing.projections.admin.ViewQueries;
import dev.lectern.eventsourcing.tenancy.Caller;
import dev.lectern.eventsourcing.tenancy.Channel;
import dev.lectern.eventsourcing.tenancy.Role;
import dev.lectern.read.roster.RosterProjection;
import dev.lectern.read.roster.Rosters;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Inside the real server: a view is rebuilt beside the generation that readers see. */
@InTheServer
class RebuildIT {
    private static final String ROSTER = RosterProjection.VIEW;

    @Inject
    StaffDesk staffDesk;

    @Inject
    Rosters rosters;

    @Inject
    DataSource database;

    @Inject
    ViewAdministration viewAdministration;

    @Inject
    TestRebuilds testRebuilds;

    private UUID session = UUID.randomUUID();

    @BeforeEach
    void a_session_with_three_seats_taken() {
        session = staffDesk.session(10, StaffDesk.TEN_WEEKS, 2);
        for (String name : List.of("Ann", "Bo", "Cy")) staffDesk.enrols(session, staffDesk.learner(name));
        staffDesk.settles();
        testRebuilds.isUpToDate(staffDesk.tenant);
    }

    @Test
    void readers_see_the_new_rows_once_they_are_complete_and_the_old_ones_are_kept() throws SQLException {
        GenerationStatus before = live();
        acts().begin(ROSTER, 1, CompletionPolicy.SWITCH);
        GenerationStatus after = switched(before);
        assertThat(names()).containsExactly("Ann Berg", "Bo Berg", "Cy Berg");
        assertThat(after.position()).isEqualTo(staffDesk.head());
        assertThat(staged(GenerationState.KEPT))
                .map(GenerationStatus::generation)
                .contains(before.generation());
        assertThat(testRebuilds.differences(staffDesk.tenant)).isEmpty();
        assertThat(acts(after.generation())).containsExactly(ViewAction.BEGUN, ViewAction.SWITCHED);
    }

    @Test
    void what_happens_meanwhile_is_in_the_new_rows_and_reading_never_fails() throws Exception {
        var failures = new ArrayList<Throwable>();
        var seen = new ArrayList<Integer>();
        try (var reader = new RepeatingThread(() -> seen.add(names().size()), failures);
                var writer = new RepeatingThread(() -> staffDesk.learner("Di"), failures)) {
            for (int i = 0; i < 4; i++) {
                GenerationStatus before = live();
                acts().begin(ROSTER, 1, CompletionPolicy.SWITCH);
                switched(before);
            }
            assertThat(writer.times()).isPositive();
            assertThat(reader.times()).isPositive();
        }
        assertThat(failures).isEmpty();
        assertThat(seen).containsOnly(3);
        testRebuilds.isUpToDate(staffDesk.tenant);
        assertThat(testRebuilds.differences(staffDesk.tenant)).isEmpty();
    }

    @Test
    void the_way_back_leads_to_rows_that_have_followed_meanwhile() throws SQLException {
        GenerationStatus before = live();
        acts().begin(ROSTER, 1, CompletionPolicy.SWITCH);
        GenerationStatus after = switched(before);
        staffDesk.enrols(session, staffDesk.learner("Di"));
        acts().rollBack(ROSTER);
        assertThat(live().generation()).isEqualTo(before.generation());
        assertThat(staged(GenerationState.KEPT))
                .map(GenerationStatus::generation)
                .contains(after.generation());
        testRebuilds.isUpToDate(staffDesk.tenant);
        assertThat(names()).containsExactly("Ann Berg", "Bo Berg", "Cy Berg", "Di Berg");
        acts().rollBack(ROSTER);
        assertThat(live().generation()).isEqualTo(after.generation());
        testRebuilds.isUpToDate(staffDesk.tenant);
        assertThat(names()).containsExactly("Ann Berg", "Bo Berg", "Cy Berg", "Di Berg");
        assertThat(testRebuilds.differences(staffDesk.tenant)).isEmpty();
    }

    @Test
    void a_build_stands_still_while_it_is_paused_and_comes_to_its_end_afterwards() {
        GenerationStatus before = live();
        acts().begin(ROSTER, 1, CompletionPolicy.SWITCH);
        acts().pause(ROSTER);
        assertThatThrownBy(() -> acts().pause(ROSTER)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> acts().begin(ROSTER, 1, CompletionPolicy.SWITCH))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("being built already");
        testRebuilds.theBuilderHasLooked(staffDesk.tenant);
        assertThat(live().generation()).isEqualTo(before.generation());
        assertThat(staged(GenerationState.PAUSED)).isPresent();
        acts().resume(ROSTER);
        switched(before);
    }

    @Test
    void what_is_cancelled_or_dropped_is_swept_away_and_nobody_sees_it() {
        GenerationStatus before = live();
        acts().begin(ROSTER, 1, CompletionPolicy.WAIT);
        Await.until(
                "the build has come to the head",
                () -> staged(GenerationState.BUILDING)
                        .filter(build -> build.comparedAt() != null)
                        .isPresent());
        GenerationStatus built = staged(GenerationState.BUILDING).orElseThrow();
        assertThat(testRebuilds.rows(staffDesk.tenant, "roster", built.generation()))
                .isEqualTo(3);
        acts().cancel(ROSTER);
        Await.until("it is gone", () -> !testRebuilds.exists(staffDesk.tenant, built.generation()));
        assertThat(testRebuilds.rows(staffDesk.tenant, "roster", built.generation()))
                .isZero();
        assertThat(live().generation()).isEqualTo(before.generation());
        assertThat(names()).hasSize(3);
    }

    @Test
    void a_comparison_finds_the_row_that_was_tampered_with_and_holds_the_switch_until_somebody_asks_for_it() {
        GenerationStatus before = live();
        testRebuilds.change(staffDesk.tenant, "update roster_person set name = 'Bob Berg' where name = 'Bo Berg'");
        assertThat(names()).contains("Bob Berg");
        acts().begin(ROSTER, 1, CompletionPolicy.SWITCH_IF_EQUAL);
        Await.until(
                "it was compared",
                () -> staged(GenerationState.BUILDING)
                        .filter(build -> build.comparedAt() != null)
                        .isPresent());
        testRebuilds.theBuilderHasLooked(staffDesk.tenant);
        assertThat(live().generation()).isEqualTo(before.generation());
        assertThat(staged(GenerationState.BUILDING).orElseThrow().differences()).isEqualTo(1);
        assertThat(new ViewQueries(database, staffDesk.tenant).differences(ROSTER))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.table()).isEqualTo("roster_person");
                    assertThat(difference.was()).contains("\"Bob Berg\"");
                    assertThat(difference.becomes()).contains("\"Bo Berg\"");
                });
        acts().switchOver(ROSTER);
        switched(before);
        assertThat(names()).contains("Bo Berg").doesNotContain("Bob Berg");
    }

    @Test
    void a_comparison_that_finds_nothing_lets_it_go_on() {
        GenerationStatus before = live();
        acts().begin(ROSTER, 1, CompletionPolicy.SWITCH_IF_EQUAL);
        GenerationStatus after = switched(before);
        assertThat(after.differences()).isZero();
        assertThat(acts(after.generation()))
                .containsExactly(ViewAction.BEGUN, ViewAction.COMPARED, ViewAction.SWITCHED);
    }

    /** The live rows look as if an older version of Lectern had written them, in which the view had another version. */
    @Test
    void a_new_version_of_a_view_replaces_the_old_one_by_itself_and_is_not_brought_back_after_a_way_back() {
        GenerationStatus before = live();
        acts().begin(ROSTER, 0, CompletionPolicy.WAIT); // by a server that is gone: no node continues it
        testRebuilds.change(
                staffDesk.tenant, "update generation set version = 0 where generation = " + before.generation());
        GenerationStatus after = switched(before);
        assertThat(after.version()).isEqualTo(1);
        acts().rollBack(ROSTER);
        testRebuilds.theBuilderHasLooked(staffDesk.tenant);
        assertThat(live().generation()).isEqualTo(before.generation());
        staffDesk.enrols(session, staffDesk.learner("Di"));
        testRebuilds.isUpToDate(staffDesk.tenant);
        assertThat(names()).hasSize(4);
    }

    @Test
    void rows_of_a_later_version_are_left_to_those_who_know_it() {
        testRebuilds.change(staffDesk.tenant, "update generation set version = 2 where view = 'roster'");
        testRebuilds.theBuilderHasLooked(staffDesk.tenant); // nodes that have read the version before are done
        staffDesk.enrols(session, staffDesk.learner("Di"));
        staffDesk.settles();
        testRebuilds.theBuilderHasLooked(staffDesk.tenant);
        assertThat(live().lag()).isPositive();
        assertThat(staged(GenerationState.BUILDING)).isEmpty();
        acts().begin(ROSTER, 1, CompletionPolicy.SWITCH);
        Await.until("this server's own rows are shown", () -> live().version() == 1);
        assertThat(names()).hasSize(4);
    }

    @Test
    void reactors_hear_nothing_of_a_rebuild() {
        long head = staffDesk.head();
        for (GenerationStatus view : builds())
            if (testRebuilds.isView(view.view())) acts().begin(view.view(), 1, CompletionPolicy.SWITCH);
        Await.until(
                "all are built", () -> builds().stream().noneMatch(build -> build.stage() == GenerationState.BUILDING));
        staffDesk.settles();
        assertThat(staffDesk.head()).isEqualTo(head);
    }

    @Test
    void only_admins_see_to_views() {
        var trainer = new Caller(staffDesk.tenant, UUID.randomUUID(), Set.of(Role.COORDINATOR), Channel.UI);
        assertThatThrownBy(() -> viewAdministration.act(trainer, viewCommands -> {}))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> viewAdministration.act(Caller.visitor(staffDesk.tenant), viewCommands -> {}))
                .isInstanceOf(Forbidden.class);
    }

    private ViewCommands acts() {
        return new ViewCommands(database, staffDesk.tenant, Actor.OPERATOR);
    }

    private List<ViewAction> acts(int generation) {
        return new ViewQueries(database, staffDesk.tenant)
                .done(100).reversed().stream()
                        .filter(done -> done.generation() == generation)
                        .map(ViewQueries.Done::act)
                        .toList();
    }

    private List<GenerationStatus> builds() {
        return new ViewQueries(database, staffDesk.tenant).builds();
    }

    private Optional<GenerationStatus> staged(GenerationState stage) {
        return builds().stream()
                .filter(build -> build.view().equals(ROSTER) && build.stage() == stage)
                .findFirst();
    }

    private GenerationStatus live() {
        return staged(GenerationState.LIVE).orElseThrow();
    }

    private GenerationStatus switched(GenerationStatus before) {
        Await.until("readers see the new rows", () -> live().generation() != before.generation());
        return live();
    }

    private List<String> names() {
        return rosters.of(staffDesk.tenant, session).stream()
                .map(Rosters.Line::name)
                .toList();
    }
}

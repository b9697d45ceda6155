package dev.lectern.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.eventsourcing.projections.CompletionPolicy;
import dev.lectern.eventsourcing.projections.GenerationState;
import dev.lectern.eventsourcing.projections.ViewAction;
import dev.lectern.eventsourcing.projections.admin.GenerationStatus;
import dev.lectern.eventsourcing.projections.admin.ViewQueries;
import dev.lectern.read.roster.RosterProjection;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Inside the real server: which generation of a view readers see, after a comparison, a new version, or a rollback. */
@InTheServer
class SwitchOverIT {
    private static final String ROSTER = RosterProjection.VIEW;
    private static final int VERSION = RosterRebuilds.VERSION;

    @Inject
    RosterRebuilds rosterRebuilds;

    @Inject
    DataSource database;

    @Inject
    TestRebuilds testRebuilds;

    @Test
    void the_way_back_leads_to_rows_that_have_followed_meanwhile() throws SQLException {
        GenerationStatus before = rosterRebuilds.live();
        rosterRebuilds.acts().begin(ROSTER, VERSION, CompletionPolicy.SWITCH);
        GenerationStatus after = rosterRebuilds.switched(before);
        rosterRebuilds.staffDesk.enrols(rosterRebuilds.session, rosterRebuilds.staffDesk.learner("Di"));
        rosterRebuilds.acts().rollBack(ROSTER);
        assertThat(rosterRebuilds.live().generation()).isEqualTo(before.generation());
        assertThat(rosterRebuilds.staged(GenerationState.KEPT))
                .map(GenerationStatus::generation)
                .contains(after.generation());
        testRebuilds.isUpToDate(rosterRebuilds.staffDesk.tenant);
        assertThat(rosterRebuilds.names()).containsExactly("Ann Berg", "Bo Berg", "Cy Berg", "Di Berg");
        rosterRebuilds.acts().rollBack(ROSTER);
        assertThat(rosterRebuilds.live().generation()).isEqualTo(after.generation());
        testRebuilds.isUpToDate(rosterRebuilds.staffDesk.tenant);
        assertThat(rosterRebuilds.names()).containsExactly("Ann Berg", "Bo Berg", "Cy Berg", "Di Berg");
        assertThat(testRebuilds.differences(rosterRebuilds.staffDesk.tenant)).isEmpty();
    }

    @Test
    void a_comparison_finds_the_row_that_was_tampered_with_and_holds_the_switch_until_somebody_asks_for_it() {
        GenerationStatus before = rosterRebuilds.live();
        testRebuilds.change(
                rosterRebuilds.staffDesk.tenant, "update roster_person set name = 'Bob Berg' where name = 'Bo Berg'");
        assertThat(rosterRebuilds.names()).contains("Bob Berg");
        rosterRebuilds.acts().begin(ROSTER, VERSION, CompletionPolicy.SWITCH_IF_EQUAL);
        Await.until(
                "it was compared",
                () -> rosterRebuilds
                        .staged(GenerationState.BUILDING)
                        .filter(build -> build.comparedAt() != null)
                        .isPresent());
        testRebuilds.theBuilderHasLooked(rosterRebuilds.staffDesk.tenant);
        assertThat(rosterRebuilds.live().generation()).isEqualTo(before.generation());
        assertThat(rosterRebuilds.staged(GenerationState.BUILDING).orElseThrow().differences())
                .isEqualTo(1);
        assertThat(new ViewQueries(database, rosterRebuilds.staffDesk.tenant).differences(ROSTER))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.table()).isEqualTo("roster_person");
                    assertThat(difference.was()).contains("\"Bob Berg\"");
                    assertThat(difference.becomes()).contains("\"Bo Berg\"");
                });
        rosterRebuilds.acts().switchOver(ROSTER);
        rosterRebuilds.switched(before);
        assertThat(rosterRebuilds.names()).contains("Bo Berg").doesNotContain("Bob Berg");
    }

    @Test
    void a_comparison_that_finds_nothing_lets_it_go_on() {
        GenerationStatus before = rosterRebuilds.live();
        rosterRebuilds.acts().begin(ROSTER, VERSION, CompletionPolicy.SWITCH_IF_EQUAL);
        GenerationStatus after = rosterRebuilds.switched(before);
        assertThat(after.differences()).isZero();
        assertThat(rosterRebuilds.acts(after.generation()))
                .containsExactly(ViewAction.BEGUN, ViewAction.COMPARED, ViewAction.SWITCHED);
    }

    /** The live rows are wrong, as if a build in which the view had the version before had written them. */
    @Test
    void a_new_version_of_a_view_replaces_the_old_one_by_itself_and_is_not_brought_back_after_a_way_back() {
        GenerationStatus before = rosterRebuilds.live();
        testRebuilds.change(
                rosterRebuilds.staffDesk.tenant, "update roster_person set name = 'Bob Berg' where name = 'Bo Berg'");
        rosterRebuilds
                .acts()
                .begin(ROSTER, VERSION - 1, CompletionPolicy.WAIT); // by a server that is gone: no node continues it
        testRebuilds.change(
                rosterRebuilds.staffDesk.tenant,
                "update generation set version = version - 1 where generation = " + before.generation());
        GenerationStatus after = rosterRebuilds.switched(before);
        assertThat(after.version()).isEqualTo(VERSION);
        assertThat(rosterRebuilds.names()).containsExactly("Ann Berg", "Bo Berg", "Cy Berg");
        rosterRebuilds.acts().rollBack(ROSTER);
        testRebuilds.theBuilderHasLooked(rosterRebuilds.staffDesk.tenant);
        assertThat(rosterRebuilds.live().generation()).isEqualTo(before.generation());
        rosterRebuilds.staffDesk.enrols(rosterRebuilds.session, rosterRebuilds.staffDesk.learner("Di"));
        testRebuilds.isUpToDate(rosterRebuilds.staffDesk.tenant);
        assertThat(rosterRebuilds.names()).hasSize(4);
    }

    @Test
    void rows_of_a_later_version_are_left_to_those_who_know_it() {
        testRebuilds.change(
                rosterRebuilds.staffDesk.tenant, "update generation set version = version + 1 where view = 'roster'");
        testRebuilds.theBuilderHasLooked(
                rosterRebuilds.staffDesk.tenant); // nodes that have read the version before are done
        rosterRebuilds.staffDesk.enrols(rosterRebuilds.session, rosterRebuilds.staffDesk.learner("Di"));
        rosterRebuilds.staffDesk.settles();
        testRebuilds.theBuilderHasLooked(rosterRebuilds.staffDesk.tenant);
        assertThat(rosterRebuilds.live().lag()).isPositive();
        assertThat(rosterRebuilds.staged(GenerationState.BUILDING)).isEmpty();
        rosterRebuilds.acts().begin(ROSTER, VERSION, CompletionPolicy.SWITCH);
        Await.until(
                "this server's own rows are shown", () -> rosterRebuilds.live().version() == VERSION);
        assertThat(rosterRebuilds.names()).hasSize(4);
    }
}

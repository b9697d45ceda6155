package dev.lectern.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.eventsourcing.journal.Refused;
import dev.lectern.eventsourcing.projections.Actor;
import dev.lectern.eventsourcing.projections.CompletionPolicy;
import dev.lectern.eventsourcing.projections.Freshness;
import dev.lectern.eventsourcing.projections.GenerationState;
import dev.lectern.eventsourcing.projections.ViewAction;
import dev.lectern.eventsourcing.projections.admin.GenerationStatus;
import dev.lectern.eventsourcing.projections.admin.ViewCommands;
import dev.lectern.eventsourcing.projections.admin.ViewQueries;
import dev.lectern.read.availability.Availabilities;
import dev.lectern.read.roster.RosterProjection;
import dev.lectern.read.roster.Rosters;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An event that a view cannot apply because a row that it needs was removed: the view of that tenant stops before the
 * event. Other views and other tenants go on.
 */
@InTheServer
class QuarantineIT {
    private static final String ROSTER = RosterProjection.VIEW;

    @Inject
    StaffDesk staffDesk;

    @Inject
    StaffDesk another;

    @Inject
    Rosters rosters;

    @Inject
    Availabilities availabilities;

    @Inject
    Freshness freshness;

    @Inject
    DataSource database;

    @Inject
    TestRebuilds testRebuilds;

    private UUID session = UUID.randomUUID();
    private UUID anns = UUID.randomUUID();
    private long broken;

    @BeforeEach
    void a_seat_that_the_roster_has_lost_is_given_back() {
        session = staffDesk.session(10, StaffDesk.TEN_WEEKS, 2);
        anns = staffDesk.enrols(session, staffDesk.learner("Ann"));
        staffDesk.enrols(session, staffDesk.learner("Bo"));
        staffDesk.settles();
        testRebuilds.isUpToDate(staffDesk.tenant);
        testRebuilds.change(
                staffDesk.tenant, "update roster set enrolment_id = session_id where enrolment_id = '" + anns + "'");
        staffDesk.cancels(session, anns);
        broken = staffDesk.head();
        Await.until("the roster stands still", () -> stop().isPresent());
    }

    @Test
    void it_says_why_and_the_rows_stay_as_they_were_before_the_event() {
        GenerationStatus.Stop stop = stop().orElseThrow();
        assertThat(stop.position()).isEqualTo(broken);
        assertThat(stop.cause()).contains("RosterSeat");
        assertThat(stop.stack()).contains("RosterProjection.apply");
        assertThat(live().position()).isEqualTo(broken - 1);
        assertThat(done().getFirst().act()).isEqualTo(ViewAction.QUARANTINED);
        assertThat(done().getFirst().position()).isEqualTo(broken);
    }

    @Test
    void other_views_and_other_tenants_go_on_and_nobody_waits_for_what_stands_still() {
        staffDesk.enrols(session, staffDesk.learner("Cy"));
        Await.until(
                "the availability shows two seats",
                () -> availabilities.of(staffDesk.tenant, session).orElseThrow().getEnrolled() == 2);
        assertThat(freshness.await(staffDesk.tenant, staffDesk.head(), ROSTER)).isFalse();
        assertThat(rosters.of(staffDesk.tenant, session)).hasSize(2);
        UUID elsewhere = another.session(10, StaffDesk.TEN_WEEKS, 1);
        another.enrols(elsewhere, another.learner("Di"));
        Await.until(
                "another roster goes on",
                () -> rosters.of(another.tenant, elsewhere).size() == 1);
        assertThat(live().position()).isEqualTo(broken - 1);
        assertThat(live().lag()).isGreaterThan(1);
    }

    @Test
    void tried_again_in_vain_it_stands_there_again_and_after_the_fix_it_catches_up() throws SQLException {
        acts().quarantine().retry(ROSTER);
        Await.until("it was tried", () -> acts(ViewAction.QUARANTINED) == 2);
        assertThat(live().position()).isEqualTo(broken - 1);
        testRebuilds.change(
                staffDesk.tenant, "update roster set enrolment_id = '" + anns + "' where enrolment_id = session_id");
        acts().quarantine().retry(ROSTER);
        testRebuilds.isUpToDate(staffDesk.tenant);
        assertThat(stop()).isEmpty();
        assertThat(rosters.of(staffDesk.tenant, session)).hasSize(1);
        assertThat(testRebuilds.differences(staffDesk.tenant)).isEmpty();
        assertThatThrownBy(() -> acts().quarantine().retry(ROSTER)).isInstanceOf(Refused.class);
    }

    @Test
    void skipped_with_a_reason_it_goes_on_without_the_event_until_it_is_built_anew() throws SQLException {
        assertThatThrownBy(() -> acts().quarantine().skip(ROSTER, broken, " ")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> acts().quarantine().skip(ROSTER, broken - 1, "The wrong one"))
                .isInstanceOf(Refused.class);
        acts().quarantine().skip(ROSTER, broken, "Ann is not there in any case");
        testRebuilds.isUpToDate(staffDesk.tenant);
        assertThat(live().skipped()).isEqualTo(1);
        assertThat(done().getFirst().reason()).isEqualTo("Ann is not there in any case");
        assertThat(testRebuilds.differences(staffDesk.tenant)).isNotEmpty();
        int before = live().generation();
        acts().begin(ROSTER, RosterRebuilds.VERSION, CompletionPolicy.SWITCH);
        Await.until("it was built anew", () -> live().generation() != before);
        assertThat(live().skipped()).isZero();
        assertThat(testRebuilds.differences(staffDesk.tenant)).isEmpty();
    }

    @Test
    void built_anew_it_gets_over_what_the_live_rows_stand_before() {
        acts().begin(ROSTER, RosterRebuilds.VERSION, CompletionPolicy.SWITCH_IF_EQUAL);
        Await.until(
                "it was compared",
                () -> builds().stream()
                        .anyMatch(build -> build.stage() == GenerationState.BUILDING && build.comparedAt() != null));
        acts().switchOver(ROSTER);
        testRebuilds.isUpToDate(staffDesk.tenant);
        assertThat(rosters.of(staffDesk.tenant, session)).hasSize(1);
        assertThat(stop()).isEmpty();
    }

    private ViewCommands acts() {
        return new ViewCommands(database, staffDesk.tenant, Actor.OPERATOR);
    }

    private long acts(ViewAction act) {
        return done().stream().filter(done -> done.act() == act).count();
    }

    private List<ViewQueries.Done> done() {
        return new ViewQueries(database, staffDesk.tenant).done(100);
    }

    private List<GenerationStatus> builds() {
        return new ViewQueries(database, staffDesk.tenant).builds();
    }

    private GenerationStatus live() {
        return builds().stream()
                .filter(build -> build.view().equals(ROSTER) && build.stage() == GenerationState.LIVE)
                .findFirst()
                .orElseThrow();
    }

    private Optional<GenerationStatus.Stop> stop() {
        return Optional.ofNullable(live().stop());
    }
}

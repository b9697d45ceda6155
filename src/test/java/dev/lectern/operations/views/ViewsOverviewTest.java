package dev.lectern.operations.views;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.eventsourcing.projections.CompletionPolicy;
import dev.lectern.eventsourcing.projections.GenerationState;
import dev.lectern.eventsourcing.projections.admin.GenerationStatus;
import dev.lectern.eventsourcing.projections.admin.GenerationStatus.Stop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ViewsOverviewTest {
    private static final Instant NOW = Instant.parse("2026-07-22T09:00:00Z");

    @Test
    void a_view_at_the_head_is_up_to_date_and_one_before_it_behind() {
        assertThat(card(build(GenerationState.LIVE, 100), null).health()).isEqualTo(Health.CURRENT);
        SubscriptionStatus behind = card(build(GenerationState.LIVE, 97), null);
        assertThat(behind.health()).isEqualTo(Health.BEHIND);
        assertThat(behind.behind(build(GenerationState.LIVE, 97))).isEqualTo("3 events, for 12 seconds");
    }

    @Test
    void what_is_stopped_is_said_before_all_else() {
        SubscriptionStatus subscriptionStatus =
                card(stopped(GenerationState.LIVE), build(GenerationState.BUILDING, 10));
        assertThat(subscriptionStatus.health()).isEqualTo(Health.STOPPED);
        assertThat(card(build(GenerationState.LIVE, 100), stopped(GenerationState.BUILDING))
                        .health())
                .isEqualTo(Health.STOPPED);
    }

    @Test
    void a_build_that_differs_waits_for_somebody_unless_it_is_to_be_shown_anyway() {
        GenerationStatus live = build(GenerationState.LIVE, 100);
        assertThat(card(live, compared(CompletionPolicy.WAIT, 0)).health()).isEqualTo(Health.UNDECIDED);
        assertThat(card(live, compared(CompletionPolicy.SWITCH_IF_EQUAL, 3)).health())
                .isEqualTo(Health.UNDECIDED);
        assertThat(card(live, compared(CompletionPolicy.SWITCH_IF_EQUAL, 0)).health())
                .isEqualTo(Health.BUILDING);
        assertThat(card(live, compared(CompletionPolicy.SWITCH, 3)).health()).isEqualTo(Health.BUILDING);
    }

    @Test
    void its_shape_stays_while_only_numbers_count_on() {
        GenerationStatus live = build(GenerationState.LIVE, 100);
        String building = card(live, build(GenerationState.BUILDING, 10)).shape();
        assertThat(card(live, build(GenerationState.BUILDING, 20)).shape()).isEqualTo(building);
        assertThat(card(live, build(GenerationState.PAUSED, 20)).shape()).isNotEqualTo(building);
        assertThat(card(live, null).shape()).isNotEqualTo(building);
    }

    @Test
    void the_state_says_what_is_not_well() {
        SubscriptionStatus well = card(build(GenerationState.LIVE, 100), null);
        var viewsOverview = new ViewsOverview(
                1234, List.of(well, well), List.of(well), List.of(), LagChart.of(List.of(), List.of()));
        assertThat(viewsOverview.follow()).isEqualTo("2 views and 1 reactor follow 1,234 events");
        assertThat(viewsOverview.state()).isEqualTo("all are up to date");
        SubscriptionStatus stopped = card(stopped(GenerationState.LIVE), null);
        SubscriptionStatus behind = card(build(GenerationState.LIVE, 1), null);
        viewsOverview = new ViewsOverview(
                9, List.of(behind, stopped), List.of(behind), List.of(), LagChart.of(List.of(), List.of()));
        assertThat(viewsOverview.state()).isEqualTo("1 is stopped, 2 are behind");
    }

    private static SubscriptionStatus card(@Nullable GenerationStatus live, @Nullable GenerationStatus next) {
        return new SubscriptionStatus(SubscriptionLabel.of("catalogue"), 1, live, next, null, null, null, NOW);
    }

    private static GenerationStatus build(GenerationState stage, long position) {
        return build(stage, position, CompletionPolicy.SWITCH, null, null, null);
    }

    private static GenerationStatus compared(CompletionPolicy completionPolicy, long differences) {
        return build(GenerationState.BUILDING, 100, completionPolicy, 100L, differences, null);
    }

    private static GenerationStatus stopped(GenerationState stage) {
        return build(stage, 10, CompletionPolicy.SWITCH, null, null, new Stop(11, NOW, "It does not fit.", ""));
    }

    private static GenerationStatus build(
            GenerationState stage,
            long position,
            CompletionPolicy completionPolicy,
            @Nullable Long comparedAt,
            @Nullable Long differences,
            @Nullable Stop stop) {
        Instant waiting = NOW.minus(Duration.ofSeconds(12));
        return new GenerationStatus(
                "catalogue",
                7,
                1,
                stage,
                completionPolicy,
                position,
                100,
                NOW,
                NOW,
                50,
                waiting,
                comparedAt,
                differences,
                null,
                0,
                stop);
    }
}

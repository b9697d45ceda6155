package dev.lectern.operations.views;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.eventsourcing.projections.admin.ViewQueries.Lag;
import java.util.List;
import org.junit.jupiter.api.Test;

class LagChartTest {
    private static final List<String> FOLLOWERS = List.of("catalogue", "roster");

    @Test
    void without_a_lag_there_is_nothing_to_draw() {
        assertThat(LagChart.of(FOLLOWERS, List.of()).isEmpty()).isTrue();
    }

    @Test
    void all_bars_are_on_one_scale_that_the_longest_fits_in() {
        var lagChart = LagChart.of(FOLLOWERS, List.of(new Lag("catalogue", 0, 3, 8), new Lag("roster", 59, 1, 5)));
        assertThat(lagChart.scale()).isEqualTo(10);
        assertThat(lagChart.scaleInWords()).isEqualTo("10 seconds");
        assertThat(lagChart.strips().get(0).bars()).containsExactly(new LagChart.Bar(59, 25.6));
        assertThat(lagChart.strips().get(1).bars()).containsExactly(new LagChart.Bar(0, 16));
    }

    @Test
    void a_lag_of_next_to_nothing_is_seen() {
        var lagChart = LagChart.of(FOLLOWERS, List.of(new Lag("catalogue", 7, 1, 0.001)));
        assertThat(lagChart.strips().getFirst().bars()).containsExactly(new LagChart.Bar(52, 2));
    }

    @Test
    void words_say_what_the_bars_show() {
        var lagChart = LagChart.of(FOLLOWERS, List.of(new Lag("catalogue", 7, 1, 12), new Lag("catalogue", 6, 1, 2)));
        assertThat(lagChart.strips())
                .extracting(LagChart.Strip::summary)
                .containsExactly("behind in 2 minutes, at most 12 seconds, 7 minutes ago", "never seen behind");
    }
}

package dev.lectern.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final Pace pace = new Pace();

    @Test
    void what_is_left_is_reckoned_from_the_last_ten_seconds() {
        at(0, 0);
        assertThat(at(100, 1).left()).isEqualTo("99 seconds");
        for (int second = 2; second <= 20; second++) at(100 + (second - 1) * 400L, second);
        Progress now = at(8_100, 21);
        assertThat(now.perSecond()).isEqualTo(400);
        assertThat(now.left()).isEqualTo("4.8 seconds");
    }

    @Test
    void at_the_end_the_rate_is_that_of_the_whole() {
        at(0, 0);
        at(9_000, 10);
        Progress end = at(10_000, 20);
        assertThat(end.perSecond()).isEqualTo(500);
        assertThat(end.took()).isEqualTo("20 seconds");
    }

    @Test
    void before_anything_is_done_nobody_knows() {
        assertThat(at(0, 0).left()).isEqualTo("some time");
        assertThat(at(0, 5).left()).isEqualTo("some time");
    }

    @Test
    void long_and_short_times_are_said_as_people_say_them() {
        assertThat(new Progress(1, 1, Duration.ofMillis(12), 1).took()).isEqualTo("less than a second");
        assertThat(new Progress(1, 1, Duration.ofMillis(2_340), 1).took()).isEqualTo("2.3 seconds");
        assertThat(new Progress(1, 1, Duration.ofSeconds(119), 1).took()).isEqualTo("119 seconds");
        assertThat(new Progress(1, 1, Duration.ofMinutes(61), 1).took()).isEqualTo("61 minutes");
        assertThat(new Progress(1, 1, Duration.ofHours(5), 1).took()).isEqualTo("5 hours");
    }

    private Progress at(long done, long seconds) {
        return pace.at(done, 10_000, Duration.ofSeconds(seconds).toNanos());
    }
}

package dev.lectern.eventsourcing.journal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class GrowingIndexTest {
    private final List<Integer> numbers = new ArrayList<>();
    private int looks;
    private final GrowingIndex<String, Integer> index = new GrowingIndex<>(numbers, this::parity);

    private String parity(int number) {
        looks++;
        return number % 2 == 0 ? "even" : "odd";
    }

    /** Mutant: what was looked at is forgotten. */
    @Test
    void each_value_is_looked_at_once_however_often_the_index_is_asked() {
        for (int i = 0; i < 1000; i++) {
            numbers.add(i);
            assertThat(index.of("even", numbers.size(), Function.identity())).hasSize(i / 2 + 1);
            assertThat(index.last("odd", numbers.size())).isEqualTo(i % 2 == 0 ? i - 1 : i);
        }
        assertThat(looks).isEqualTo(1000);
    }

    /** Mutant: a value at the very place is counted. */
    @Test
    void what_is_found_concerns_the_first_values_only() {
        for (int i = 0; i < 10; i++) numbers.add(i);
        assertThat(index.of("even", 4, Function.identity())).containsExactly(0, 2);
        assertThat(index.of("even", 5, Function.identity())).containsExactly(0, 2, 4);
        assertThat(index.last("even", 0)).isEqualTo(-1);
        assertThat(index.last("prime", 10)).isEqualTo(-1);
    }
}

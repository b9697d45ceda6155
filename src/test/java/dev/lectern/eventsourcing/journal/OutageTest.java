package dev.lectern.eventsourcing.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tells failures that are tried again (the database is out of order) from mistakes, which are not. */
class OutageTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53100", "53300", "55P03", "57014", "57P01", "58030", "XX000"})
    void a_database_that_is_out_of_order_is_behind_a_failure(String state) {
        assertThat(Outage.isBehind(failure(state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22P02", "23505", "23502", "42501", "42P01"})
    void a_database_that_says_no_is_in_order(String state) {
        assertThat(Outage.isBehind(failure(state))).isFalse();
    }

    @Test
    void whoever_was_slower_tries_again_and_a_mistake_stays_one() {
        var stream = new StreamId("person", UUID.randomUUID());
        assertThat(Outage.isBehind(new IllegalStateException(new Stale(stream, 1, 2))))
                .isTrue();
        assertThat(Outage.isBehind(new NullPointerException())).isFalse();
        assertThat(Outage.isBehind(new Refused("No."))).isFalse();
    }

    private static RuntimeException failure(String state) {
        return new IllegalStateException(new RuntimeException(new SQLException("It said so.", state)));
    }
}

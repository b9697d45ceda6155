package dev.lectern.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.eventsourcing.tenancy.TenantId;
import dev.lectern.faults.JournalRows.Row;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Journals that are wrong, each in one way: the checker says in which. */
class NumberingAuditTest {
    @Test
    void a_journal_in_order_is_well() {
        assertThat(check(2, row(1, "a", 1), row(2, "a", 2))).isEmpty();
        assertThat(check(0)).isEmpty();
    }

    @Test
    void a_position_is_missing() {
        assertThat(check(3, row(1, "a", 1), row(3, "a", 2))).containsExactly("Position 3 comes where 2 was due.");
    }

    @Test
    void the_first_event_is_gone() {
        assertThat(check(2, row(2, "a", 1))).containsExactly("Position 2 comes where 1 was due.");
    }

    @Test
    void the_head_is_ahead_of_the_events_or_behind() {
        assertThat(check(2, row(1, "a", 1))).containsExactly("The head stands at 2, the last event at 1.");
        assertThat(check(0, row(1, "a", 1))).containsExactly("The head stands at 0, the last event at 1.");
    }

    @Test
    void a_version_is_missing_or_there_twice_or_out_of_order() {
        assertThat(check(2, row(1, "a", 1), row(2, "a", 3)))
                .containsExactly("At position 2, a has version 3 where 2 was due.");
        assertThat(check(2, row(1, "a", 1), row(2, "a", 1)))
                .containsExactly("At position 2, a has version 1 where 2 was due.");
        assertThat(check(2, row(1, "a", 2), row(2, "a", 1))).isNotEmpty();
    }

    @Test
    void versions_count_each_stream_for_itself() {
        assertThat(check(3, row(1, "a", 1), row(2, "b", 1), row(3, "a", 2))).isEmpty();
    }

    private static List<String> check(long head, Row... rows) {
        return NumberingAudit.check(new JournalRows(new TenantId(new UUID(0, 1)), head, List.of(rows)));
    }

    private static Row row(long position, String stream, int version) {
        return new Row(position, stream, version, null);
    }
}

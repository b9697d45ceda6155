package dev.lectern.site.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.domain.course.CourseEvent.CoursePublished;
import dev.lectern.domain.money.Money;
import dev.lectern.domain.session.SessionFixture;
import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.Fields;
import dev.lectern.eventsourcing.journal.schema.Payload;
import dev.lectern.eventsourcing.journal.schema.UpcastTrace;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldValuesTest {
    private static final EventCodec CODEC = TestHistories.codec();

    @Test
    void what_is_nested_stands_under_its_path_and_what_is_null_is_empty() throws IOException {
        var price = new Money(new BigDecimal("1450"), Currency.getInstance("EUR"));
        assertThat(FieldValues.of(only(CODEC.encode(new CoursePublished(2, price)))))
                .containsExactly(
                        Map.entry("revision", "2"),
                        Map.entry("listPrice.amount", "1450.0000"),
                        Map.entry("listPrice.currency", "EUR"));
        assertThat(FieldValues.of(only(CODEC.encode(new CoursePublished(2, null)))))
                .containsExactly(Map.entry("revision", "2"), Map.entry("listPrice", ""));
    }

    @Test
    void a_map_is_its_values_by_key() {
        Fields fields = Fields.of("seats", Map.of("K2", 14), "rooms", Map.of("K2", Fields.of("floor", 2)));
        assertThat(FieldValues.of(fields))
                .containsExactly(Map.entry("seats.K2", "14"), Map.entry("rooms.K2.floor", "2"));
    }

    @Test
    void dates_and_times_read_as_such() throws IOException {
        var scheduled = SessionFixture.scheduled(14);
        Map<String, String> leaves = FieldValues.of(only(CODEC.encode(scheduled)));
        assertThat(leaves)
                .containsEntry(
                        "slots 1.date", scheduled.slots().getFirst().date().toString())
                .containsEntry(
                        "slots 1.start", scheduled.slots().getFirst().start().toString())
                .containsEntry("decisionDueAt", scheduled.decisionDueAt().toString())
                .containsEntry("capacity", "14");
    }

    @Test
    void an_old_name_is_gone_and_its_parts_are_added() throws IOException {
        Fields old = Fields.of("fullName", "Mette Sørensen", "email", "mette@example.org");
        UpcastTrace trace =
                CODEC.trace(CODEC.encode(CODEC.schemas().of("PersonRegistered", 1), old), TestHistories.ALONE);
        List<FieldChange> changes = FieldValues.changes(
                FieldValues.of(trace.stored().fields()),
                FieldValues.of(trace.newest().getFirst().fields()));
        assertThat(changes)
                .contains(
                        new FieldChange("fullName", "Mette Sørensen", null),
                        new FieldChange("email", "mette@example.org", "mette@example.org"),
                        new FieldChange("familyName", null, "Sørensen"));
        assertThat(changes)
                .extracting(FieldChange::word)
                .startsWith("gone", "same", "added")
                .doesNotContain("changed");
    }

    private static Fields only(Payload payload) throws IOException {
        return CODEC.stored(payload).fields();
    }
}

package dev.lectern.operations.views;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.eventsourcing.projections.admin.ViewQueries.Difference;
import dev.lectern.site.audit.FieldChange;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DifferingRowTest {
    private static final UUID SEAT = UUID.fromString("11111111-2222-4333-8444-555555555555");
    private static final UUID PERSON = UUID.fromString("66666666-2222-4333-8444-555555555555");
    private static final List<String> KEY = List.of("enrolment_id");

    @Test
    void only_the_columns_that_differ_are_told() {
        var row = DifferingRow.of(
                new Difference(
                        3, "roster", seat("\"prereq\": \"MET\", \"seats\": 1"), seat("\"prereq\": null, \"seats\": 1")),
                KEY);
        assertThat(row.kind()).isEqualTo(DifferingRow.Kind.CHANGED);
        assertThat(row.key()).isEqualTo("enrolment_id " + SEAT);
        assertThat(row.changes()).containsExactly(new FieldChange("prereq", "MET", ""));
    }

    @Test
    void ids_of_the_key_are_known_from_those_beside_it() {
        var row = DifferingRow.of(new Difference(1, "roster", seat("\"person_id\": \"" + PERSON + "\""), null), KEY);
        assertThat(row.keyIds()).containsExactly(SEAT);
        assertThat(row.ids()).containsExactly(SEAT, PERSON);
    }

    @Test
    void a_row_of_one_side_is_told_whole() {
        var shown = DifferingRow.of(new Difference(1, "roster", seat("\"seats\": 1"), null), KEY);
        var built = DifferingRow.of(new Difference(2, "roster", null, seat("\"seats\": 1")), KEY);
        assertThat(shown.kind()).isEqualTo(DifferingRow.Kind.ONLY_SHOWN);
        assertThat(shown.changes()).extracting(FieldChange::word).containsExactly("gone", "gone");
        assertThat(built.kind()).isEqualTo(DifferingRow.Kind.ONLY_NEW);
        assertThat(built.changes()).extracting(FieldChange::word).containsExactly("added", "added");
        assertThat(built.keyIds()).containsExactly(SEAT);
    }

    private static String seat(String more) {
        return "{\"enrolment_id\": \"" + SEAT + "\", " + more + "}";
    }
}

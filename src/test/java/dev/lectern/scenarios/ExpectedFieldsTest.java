package dev.lectern.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.eventsourcing.journal.TestHistories;
import dev.lectern.eventsourcing.journal.schema.EventCodec;
import dev.lectern.eventsourcing.journal.schema.SchemaVersion;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What landing adds to the expectations of a scenario. */
class ExpectedFieldsTest {
    private static final EventCodec CODEC = TestHistories.codec();
    private static final Set<SchemaVersion> RELEASED =
            Set.of(CODEC.schemas().newest("SeatHoldReleased").id());
    private static final String SCENARIO = """
        {
          "says": "A hold is released",
          "given": [
            {"name": "end", "stream": "session/ces", "type": "SeatHoldReleased", "version": 1,
             "fields": {"holdId": "hold", "cause": "EXPIRED"}}
          ],
          "expect": [
            {"of": "end", "events": [{"type": "SeatHoldReleased", "fields": {%s}}]},
            {"of": "session/ces", "events": [{"type": "SeatHoldReleased", "fields": {"cause": "EXPIRED"%s}}]}
          ]
        }
        """;

    @Test
    void an_expected_event_gains_the_fields_of_the_version_that_lands() throws IOException {
        assertThat(extended("", "", RELEASED))
                .isEqualTo(SCENARIO.formatted("\"holdId\": \"ID\", \"cause\": \"EXPIRED\"", ", \"holdId\": \"ID\""));
    }

    @Test
    void so_do_the_records_in_it() throws IOException {
        String marked = """
            {
              "says": "A part is marked",
              "given": [
                {"stream": "session/ces", "type": "AttendanceRecorded", "version": 4,
                 "fields": {"slotId": "first", "entries": [{"enrolmentId": "seat", "mark": "LATE"}]}}
              ],
              "expect": [
                {"of": "1", "events": [{"type": "AttendanceRecorded", "fields": {"entries": [{"mark": "LATE"}]}}]}
              ]
            }
            """;
        assertThat(new ExpectedFields(CODEC, marked)
                        .extended(Set.of(
                                CODEC.schemas().newest("AttendanceRecorded").id())))
                .contains("\"entries\": [{\"mark\": \"LATE\", \"enrolmentId\": \"");
    }

    @Test
    void what_has_landed_before_is_not_touched() throws IOException {
        assertThat(extended("", "", Set.of())).isEqualTo(SCENARIO.formatted("", ""));
    }

    @Test
    void an_expected_value_that_became_another_is_for_people_to_decide() throws IOException {
        assertThat(extended("\"holdId\": \"other\", \"cause\": \"CONVERTED\"", ", \"holdId\": \"hold\"", RELEASED))
                .isEqualTo(SCENARIO.formatted(
                        "\"holdId\": \"other\", \"cause\": \"CONVERTED\"", ", \"holdId\": \"hold\""));
    }

    /** @return the text with {@code ID} for the id that the name stands for */
    private static String extended(String first, String second, Set<SchemaVersion> fresh) throws IOException {
        return new ExpectedFields(CODEC, SCENARIO.formatted(first, second))
                .extended(fresh)
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID");
    }
}

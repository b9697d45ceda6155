package dev.lectern.eventsourcing.journal.schema;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests for one field whether its schema and its record component fit. */
class RecordCodecTest {
    private static final String ID = "{\"type\": \"string\", \"logicalType\": \"uuid\"}";
    private static final String DATE = "{\"type\": \"int\", \"logicalType\": \"date\"}";

    record Text(String x) {}

    record MaybeText(@Nullable String x) {}

    record Id(UUID x) {}

    record Number(int x) {}

    record Day(LocalDate x) {}

    record Hour(LocalTime x) {}

    record Texts(List<String> x) {}

    @Test
    void a_schema_and_a_record_of_the_same_fit() {
        fits("\"string\"", Text.class);
        fits("[\"null\", \"string\"]", MaybeText.class);
        fits(ID, Id.class);
        fits("\"int\"", Number.class);
        fits(DATE, Day.class);
        fits("{\"type\": \"array\", \"items\": \"string\"}", Texts.class);
    }

    @Test
    void what_can_be_null_in_one_can_be_null_in_both() {
        differs("[\"null\", \"string\"]", Text.class, "x can be null in the schema and not in the record.");
        differs("\"string\"", MaybeText.class, "x can be null in the record and not in the schema.");
        differs("[\"null\", \"int\"]", Number.class, "x can be null in the schema and not in the record.");
    }

    @Test
    void an_id_is_no_text() {
        differs(ID, Text.class, "A schema says UUID where the record has java.lang.String.");
        differs("\"string\"", Id.class, "A schema says \"string\" where the record has java.util.UUID.");
    }

    @Test
    void a_day_is_no_number_and_no_hour() {
        differs(DATE, Number.class, "A schema says LocalDate where the record has int.");
        differs(DATE, Hour.class, "A schema says LocalDate where the record has java.time.LocalTime.");
        differs("\"int\"", Day.class, "A schema says \"int\" where the record has java.time.LocalDate.");
    }

    @Test
    void a_list_is_not_what_it_holds() {
        differs("\"string\"", Texts.class, "A schema says \"string\" where the record has java.util.List");
        differs("{\"type\": \"array\", \"items\": \"string\"}", Text.class, "where the record has java.lang.String.");
    }

    private static void fits(String type, Class<?> record) {
        assertThatCode(() -> ValueCodec.of(schema(type), record)).doesNotThrowAnyException();
    }

    private static void differs(String type, Class<?> record, String sentence) {
        assertThatThrownBy(() -> ValueCodec.of(schema(type), record))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(sentence);
    }

    private static Schema schema(String type) {
        return new Schema.Parser()
                .parse("{\"type\": \"record\", \"name\": \"R\", \"fields\": [{\"name\": \"x\", \"type\": " + type
                        + "}]}");
    }
}

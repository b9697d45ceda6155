package dev.lectern.eventsourcing.journal.schema;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests for one field whether its schema and its record component fit. */
class RecordCodecTest {
    private static final String ID = "{\"type\": \"string\", \"logicalType\": \"uuid\"}";
    private static final String DATE = "{\"type\": \"int\", \"logicalType\": \"date\"}";

    private static final String MOMENT = "{\"type\": \"long\", \"logicalType\": \"timestamp-micros\"}";

    record Text(String x) {}

    record MaybeText(@Nullable String x) {}

    record Id(UUID x) {}

    record Number(int x) {}

    record Day(LocalDate x) {}

    record Hour(LocalTime x) {}

    record Texts(List<String> x) {}

    record MaybeNumber(@Nullable Integer x) {}

    record NeverNull(@Nullable int x) {}

    record Moment(Instant x) {}

    record Count(long x) {}

    record Prices(Map<String, BigDecimal> x) {}

    record ById(Map<UUID, String> x) {}

    @Test
    void a_schema_and_a_record_of_the_same_fit() {
        fits("\"string\"", Text.class);
        fits("[\"null\", \"string\"]", MaybeText.class);
        fits(ID, Id.class);
        fits("\"int\"", Number.class);
        fits(DATE, Day.class);
        fits("{\"type\": \"array\", \"items\": \"string\"}", Texts.class);
        fits("[\"null\", \"int\"]", MaybeNumber.class);
        fits("\"long\"", Count.class);
        fits(MOMENT, Moment.class);
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

    @Test
    void a_count_is_no_moment() {
        differs("\"long\"", Moment.class, "A schema says \"long\" where the record has java.time.Instant.");
        differs("\"int\"", Count.class, "A schema says \"int\" where the record has long.");
        differs("\"long\"", Number.class, "A schema says \"long\" where the record has int.");
        differs(MOMENT, Count.class, "A schema says Instant where the record has long.");
        differs(
                MOMENT.replace("timestamp", "local-timestamp"),
                Moment.class,
                "A schema says LocalDateTime where the record has java.time.Instant.");
    }

    @Test
    void a_map_has_texts_as_its_keys() {
        differs("{\"type\": \"map\", \"values\": \"string\"}", ById.class, "where the record has java.util.Map<");
        differs("{\"type\": \"map\", \"values\": \"string\"}", Texts.class, "where the record has java.util.List<");
        differs("{\"type\": \"map\", \"values\": \"string\"}", Prices.class, "A schema says \"string\" where");
    }

    @Test
    void what_can_be_null_is_no_primitive() {
        differs("[\"null\", \"int\"]", NeverNull.class, "x can be null, and no int can: use its class.");
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

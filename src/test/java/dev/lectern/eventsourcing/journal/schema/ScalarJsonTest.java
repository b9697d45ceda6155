package dev.lectern.eventsourcing.journal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.util.TimePeriod;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Values of each type as JSON, and back. */
class ScalarJsonTest {
    private static final FieldsJson JSON = new FieldsJson();

    @RepeatedTest(5)
    void all_types_are_read_back(RepetitionInfo repetition) {
        Fields fields = new RandomFields(new Random(repetition.getCurrentRepetition())).of(AllTypes.EVERYTHING);
        JsonObject json = FieldsJson.write(fields);
        assertThat(JSON.read(AllTypes.EVERYTHING, json)).isEqualTo(fields);
    }

    @Test
    void people_can_read_it() {
        written("intDate", LocalDate.parse("2020-05-04"), "\"2020-05-04\"");
        written("longTimeMicros", LocalTime.parse("09:00:00.000001"), "\"09:00:00.000001\"");
        written("longTimestampMillis", Instant.parse("2020-05-04T07:00:00.001Z"), "\"2020-05-04T07:00:00.001Z\"");
        written("longLocalTimestampNanos", LocalDateTime.parse("2020-05-04T09:00"), "\"2020-05-04T09:00\"");
        written("float", 0.1F, "0.1");
        written("float", Float.NaN, "\"NaN\"");
        written("fixedDecimal", new BigDecimal("-1.50"), "-1.50");
        written("fixedUuid", new UUID(0, 1), "\"00000000-0000-0000-0000-000000000001\"");
        written("fixedDuration", TimePeriod.of(14, 40, 108_000_500), "\"P14M40DT30H0.5S\"");
        written("fixedDuration", TimePeriod.of(0, 0, 0), "\"PT0S\"");
        written("fixedDuration", TimePeriod.of(0, 1, 0), "\"P1D\"");
    }

    @Test
    void people_may_write_it_another_way() {
        assertThat(readBack("fixedDuration", "'P1Y2M10DT1H30M'")).isEqualTo(TimePeriod.of(14, 10, 5_400_000));
        assertThat(readBack("double", "1")).isEqualTo(1.0);
        assertThat(readBack("fixedDecimal", "1")).isEqualTo(new BigDecimal("1.00"));
    }

    @Test
    void a_value_that_does_not_fit_its_type_is_refused() {
        misfit("longTimestampMillis", "'2020-05-04T07:00:00.000001Z'")
                .hasMessage("x: 2020-05-04T07:00:00.000001Z is finer than the milliseconds of its schema");
        misfit("longTimestampMicros", "'2020-05-04T07:00:00.000000001Z'")
                .hasMessage("x: 2020-05-04T07:00:00.000000001Z is finer than the microseconds of its schema");
        misfit("longTimestampNanos", "'2500-01-01T00:00:00Z'")
                .hasMessage("x: 2500-01-01T00:00:00Z is too far away from today to be written");
        misfit("longTimestampNanos", "'2020-05-04T07:00'")
                .hasMessage("x: \"2020-05-04T07:00\" is not a moment such as 2020-05-04T07:00:00Z.");
        misfit("longLocalTimestampMillis", "'2020-05-04T07:00Z'")
                .hasMessage("x: \"2020-05-04T07:00Z\" is not a local date and time such as 2020-05-04T09:00.");
        for (String period : List.of("P", "PT-3H", "P5000000000D", "P1W", "PT0.0001S", "T3H"))
            misfit("fixedDuration", "'" + period + "'")
                    .hasMessage("x: \"" + period + "\" is not a period such as P2M10DT3H.");
        misfit("float", "1e39").hasMessageEndingWith(" is not a number.");
        misfit("double", "1e309").hasMessageEndingWith(" is not a number.");
        misfit("long", "9223372036854775808").hasMessage("x: 9223372036854775808 is not a whole number.");
        misfit("fixedDecimal", "10000000").hasMessage("x: an amount of more than 7 digits before the point");
        misfit("colour", "'PINK'").hasMessage("x: \"PINK\" is not one of [RED, GREEN, BLUE].");
    }

    @Test
    void what_does_not_fit_into_a_map_is_refused_with_its_key() {
        Schema map = Schema.createMap(AllTypes.of("int"));
        assertThatThrownBy(() -> JSON.read(with(map), json("{'x': {'a': 1, 'b': 'two'}}")))
                .hasMessage("x[b]: \"two\" is not a whole number.");
        assertThatThrownBy(() -> JSON.read(with(map), json("{'x': [1]}"))).hasMessage("x: [1] is not an object.");
        Schema records = Schema.createMap(with(AllTypes.of("longTimestampMillis")));
        assertThatThrownBy(() -> JSON.read(with(records), json("{'x': {'a': {'x': '2020-05-04T07:00:00.000001Z'}}}")))
                .hasMessageStartingWith("x[a].x: 2020-05-04T07:00:00.000001Z is finer");
    }

    private static void written(String type, Object value, String json) {
        assertThat(FieldsJson.write(Fields.of("x", value)).toString()).isEqualTo("{\"x\":" + json + "}");
        assertThat(readBack(type, json)).isEqualTo(value);
    }

    private static @Nullable Object readBack(String type, String json) {
        return JSON.read(with(AllTypes.of(type)), json("{'x': " + json + "}")).get("x");
    }

    private static AbstractThrowableAssert<?, ?> misfit(String type, String json) {
        return assertThatThrownBy(() -> readBack(type, json)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Schema with(Schema type) {
        String name = type.getType() == Schema.Type.MAP ? "Outer" : "Inner";
        return Schema.createRecord(name, null, null, false, List.of(new Schema.Field("x", type)));
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
            return reader.readObject();
        }
    }
}

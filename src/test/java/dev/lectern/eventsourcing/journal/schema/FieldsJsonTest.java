package dev.lectern.eventsourcing.journal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.eventsourcing.journal.Ids;
import dev.lectern.eventsourcing.journal.TestHistories;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsJsonTest {
    private static final EventCodec CODEC = TestHistories.codec();
    private static final UUID NAMES = new UUID(0, 1);
    private static final FieldsJson JSON = new FieldsJson();

    static Stream<EventSchema> everyVersion() {
        return CODEC.schemas().all().stream();
    }

    @ParameterizedTest
    @MethodSource("everyVersion")
    void what_is_written_is_read_back(EventSchema version) throws IOException {
        Fields fields = CODEC.stored(Examples.payload(CODEC, version)).fields();
        JsonObject json = json(FieldsJson.write(fields).toString());
        assertThat(JSON.read(version.schema(), json)).isEqualTo(fields);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, 1189.995, 1e300, Double.MIN_VALUE, Double.NaN, Double.NEGATIVE_INFINITY})
    void every_floating_point_number_is_read_back(double price) {
        Schema schema = CODEC.schemas().of("CoursePublished", 1).schema();
        Fields fields = Fields.of("revision", 1, "price", price);
        assertThat(JSON.read(schema, json(FieldsJson.write(fields).toString()))).isEqualTo(fields);
    }

    @Test
    void what_has_a_default_may_be_left_out() {
        Fields read =
                read("SeatRequested", 1, "{'requestId': 'r', 'personId': 'anna', 'learnerEmail': 'a@example.org'}");
        assertThat(read.id("personId")).isEqualTo(Ids.derived(NAMES, "anna"));
        assertThat(read("PersonCorrected", 1, "{}").get("fullName")).isNull();
    }

    @Test
    void what_does_not_fit_is_refused_with_its_path() {
        refused("AttendanceRecorded", 3, "{'slotId': 'one', 'entries': [{'enrolmentId': 'a', 'mark': 'LATE'}]}")
                .hasMessage("entries[0].mark: \"LATE\" is not one of [PRESENT, NO_SHOW, EXCUSED].");
        refused("LaptopRentalBooked", 1, "{'enrolmentId': 'a', 'days': 1.5}")
                .hasMessage("days: 1.5 is not a whole number.");
        refused("LaptopRentalBooked", 1, "{'enrolmentId': 'a', 'days': null}")
                .hasMessage("days: null is not a whole number.");
        refused("LaptopRentalBooked", 1, "{'enrolmentId': 'a'}").hasMessage("days: it is missing.");
        refused("LaptopRentalBooked", 1, "{'enrolmentId': 'a', 'days': 2147483648}")
                .hasMessageStartingWith("days: 2147483648 is not");
        refused("LaptopRentalBooked", 1, "{'enrolmentId': 'a', 'days': 2, 'size': 13}")
                .hasMessage("size: LaptopRentalBooked has no such field. It has [enrolmentId, days].");
        refused("CoursePublished", 2, "{'revision': 1, 'amount': 1.00001, 'currency': 'EUR'}")
                .hasMessage("amount: 1.00001 is not a number with at most 4 places.");
        refused("CoursePublished", 2, "{'revision': 1, 'amount': 1e999999999, 'currency': 'EUR'}")
                .hasMessageStartingWith("amount: ");
        refused("CoursePublished", 3, "{'revision': 1, 'listPrice': [1]}")
                .hasMessage("listPrice: [1] is not an object.");
        refused("SessionScheduled", 3, slot("24:00")).hasMessageStartingWith("slots[0].start: \"24:00\" is not a time");
        refused("SessionScheduled", 3, slot("09:00:00.0001")).hasMessageStartingWith("slots[0].start: ");
    }

    @Test
    void without_names_a_text_that_is_no_id_is_refused() {
        Schema schema = CODEC.schemas().of("SeatApproved", 1).schema();
        assertThatThrownBy(() -> JSON.read(schema, json("{'requestId': 'anna', 'approvedBy': 'bo'}")))
                .hasMessage("requestId: \"anna\" is not an id.");
        assertThatThrownBy(() -> JSON.read(schema, json("{'requestId': '1-1-1-1-1', 'approvedBy': 'bo'}")))
                .hasMessage("requestId: \"1-1-1-1-1\" is not an id.");
    }

    private static String slot(String start) {
        return "{'courseId': 'c', 'courseRevision': 1, 'zone': 'UTC', 'location': '', 'capacity': 1,"
                + " 'minParticipants': 1, 'slots': [{'slotId': 's', 'date':"
                + " '2020-05-04', 'start': '" + start + "', 'end': '17:00'}]}";
    }

    private static AbstractThrowableAssert<?, ?> refused(String type, int version, String json) {
        return assertThatThrownBy(() -> read(type, version, json)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Fields read(String type, int version, String json) {
        Schema schema = CODEC.schemas().of(type, version).schema();
        return new FieldsJson(name -> Ids.derived(NAMES, name)).read(schema, json(json));
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
            return reader.readObject();
        }
    }
}

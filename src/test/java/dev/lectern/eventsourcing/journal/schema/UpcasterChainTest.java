package dev.lectern.eventsourcing.journal.schema;

import static dev.lectern.eventsourcing.journal.schema.Upcaster.event;
import static dev.lectern.eventsourcing.journal.schema.Upcaster.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.eventsourcing.journal.TestHistories;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** What an upcaster may make, on an event with a record, an optional record and a list of records. */
class UpcasterChainTest {
    private static final String PLACE =
            "{\"type\": \"record\", \"name\": \"Place\", \"fields\": [{\"name\": \"room\", \"type\": [\"null\","
                    + " \"string\"], \"default\": null}]}";
    private static final EventSchema FIRST = schema(1, "{\"name\": \"text\", \"type\": \"string\"}");
    private static final EventSchema SECOND = schema(
            2,
            "{\"name\": \"at\", \"type\": " + PLACE + "}",
            "{\"name\": \"instead\", \"type\": [\"null\", \"Place\"], \"default\": null}",
            "{\"name\": \"further\", \"type\": {\"type\": \"array\", \"items\": \"Place\"}, \"default\": []}");
    private static final Fields HALL = Fields.of("room", "Hall");

    private record Moved() implements Event {}

    @Test
    void a_step_sets_the_fields_of_the_next_version() throws IOException {
        assertThat(read(Fields.of("at", HALL, "instead", HALL, "further", List.of(HALL))))
                .isEqualTo(Fields.of("at", HALL, "instead", HALL, "further", List.of(HALL)));
    }

    @Test
    void a_field_with_another_name_is_a_mistake() {
        assertThatThrownBy(() -> read(Fields.of("att", HALL)))
                .hasMessageContaining("it sets att, which Moved v2 does not have");
    }

    @Test
    void so_it_is_inside_a_record() {
        Fields typo = Fields.of("rom", "Hall");
        assertThatThrownBy(() -> read(Fields.of("at", typo)))
                .hasMessageContaining("it sets at.rom, which Moved v2 does not have");
        assertThatThrownBy(() -> read(Fields.of("at", HALL, "instead", typo)))
                .hasMessageContaining("it sets instead.rom, which Moved v2 does not have");
        assertThatThrownBy(() -> read(Fields.of("at", HALL, "further", List.of(HALL, typo))))
                .hasMessageContaining("it sets further.rom, which Moved v2 does not have");
    }

    @Test
    void a_field_without_a_default_is_not_forgotten_even_if_it_may_be_null() {
        EventSchema noted = schema(2, "{\"name\": \"note\", \"type\": [\"null\", \"string\"]}");
        Upcaster forgets = from("Moved", 1).to("Moved", 2);
        var chain = new UpcasterChain(
                new VersionGraph(new Schemas(List.of(FIRST, noted)), List.of(history(List.of(forgets)))));
        assertThatThrownBy(() -> chain.step(new VersionedFields(FIRST, Fields.of("text", "x")), TestHistories.ALONE))
                .hasMessageContaining("note: it is missing");
    }

    @Test
    void a_step_makes_what_it_declares() {
        Upcaster splits = from("Moved", 1).to("Moved", 2).split((old, context) -> List.of(event("Moved", 1, old)));
        assertThatThrownBy(() -> read(splits)).hasMessageContaining("it makes a Moved v1, which it does not declare");
    }

    @Test
    void an_event_of_another_aggregate_is_refused_at_the_start() {
        assertThatThrownBy(() -> read(from("Moved", 1).to("Elsewhere", 1)))
                .hasMessage(
                        "The upcaster of Moved v1 makes a Elsewhere v1, which is no event of moved. An event stays in"
                                + " its stream: drop it, and let a command or a reactor write the other aggregate's"
                                + " event.");
    }

    @Test
    void a_step_knows_in_which_version_the_event_was_written() throws IOException {
        assertThat(read(from("Moved", 1)
                        .to("Moved", 2)
                        .byStored((old, stored) -> old.with("at", Fields.of("room", stored.toString())))))
                .extracting(fields -> fields.fields("at").text("room"))
                .isEqualTo("Example v1");
    }

    @Test
    void what_means_the_same_leads_back_as_far_as_it_fits() throws Exception {
        EventSchema small = schema(1, decimal(8));
        EventSchema wide = schema(2, decimal(12));
        Upcaster same = from("Moved", 1).to("Moved", 2).same("price", "it may be larger");
        var chain =
                new UpcasterChain(new VersionGraph(new Schemas(List.of(small, wide)), List.of(history(List.of(same)))));
        assertThat(chain.leadsBack(small.id())).isTrue();
        Payload back = chain.back(new VersionedFields(wide, price("12.50")), small::equals);
        assertThat(chain.stored(back)).isEqualTo(new VersionedFields(small, price("12.50")));
        assertThatThrownBy(() -> chain.back(new VersionedFields(wide, price("1234567.00")), small::equals))
                .isInstanceOf(CannotDowncast.class)
                .hasMessageContaining("an amount of more than 6 digits before the point");
    }

    private static History history(List<Upcaster> upcasters) {
        return new SmallHistory("moved", Moved.class, upcasters);
    }

    private static String decimal(int precision) {
        return "{\"name\": \"price\", \"type\": {\"type\": \"bytes\", \"logicalType\": \"decimal\", \"precision\": "
                + precision + ", \"scale\": 2}}";
    }

    private static Fields price(String amount) {
        return Fields.of("price", new BigDecimal(amount));
    }

    private static Fields read(Fields made) throws IOException {
        return read(from("Moved", 1).to("Moved", 2).change(old -> made));
    }

    private static Fields read(Upcaster upcaster) throws IOException {
        var chain = new UpcasterChain(
                new VersionGraph(new Schemas(List.of(FIRST, SECOND)), List.of(history(List.of(upcaster)))));
        return new UpcastRun(chain, new VersionedFields(FIRST, Fields.of("text", "x")), TestHistories.ALONE)
                .followed()
                .newest()
                .getFirst()
                .fields();
    }

    private static EventSchema schema(int version, String... fields) {
        return new EventSchema(
                new SchemaVersion("Moved", version),
                new Schema.Parser()
                        .parse("{\"type\": \"record\", \"name\": \"Moved\", \"fields\": [" + String.join(", ", fields)
                                + "]}"));
    }
}

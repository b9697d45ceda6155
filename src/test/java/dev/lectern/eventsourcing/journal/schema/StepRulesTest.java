package dev.lectern.eventsourcing.journal.schema;

import static dev.lectern.eventsourcing.journal.schema.Upcaster.event;
import static dev.lectern.eventsourcing.journal.schema.Upcaster.from;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Tests the rules for steps on a small tree, each with a change whose meaning they must judge. */
class StepRulesTest extends OnSmallTree {
    private static final String TAG = "{\"name\": \"tag\", \"type\": \"string\"}";

    @Test
    void every_step_is_made() throws IOException {
        tree.upcasters.removeFirst();
        assertThat(tree.faults())
                .containsExactly("Nothing leads to schemas/thing/Moved.v2.avsc from Moved v1: give each new field a"
                        + " default, or ThingHistory an upcaster of that step.");
    }

    @Test
    void an_event_stays_in_its_stream() throws IOException {
        tree.upcasters.set(
                1,
                from("Tagged", 1)
                        .to("Labelled", 2)
                        .and("Elsewhere", 1)
                        .split((old, context) -> List.of(event("Elsewhere", 1, Fields.none()))));
        assertThat(tree.faults())
                .containsExactly("ThingHistory makes a Elsewhere v1 of Tagged v1, which is no event of thing: drop the"
                        + " event, and let a command or a reactor write the other aggregate's.");
    }

    @Test
    void another_scale_is_another_amount() throws IOException {
        changes(decimal(18, 4), decimal(18, 6));
        assertThat(tree.rules().faultsBeforeLanding())
                .containsExactly("From Sized v1 to schemas/thing/Sized.v2.avsc, size was decimal(18, 4) in bytes and is"
                        + " decimal(18, 6) in bytes: give ThingHistory an upcaster of that step. If the field means"
                        + " what it meant, the upcaster says .same(\"size\", why).");
    }

    @Test
    void and_an_upcaster_of_it_is_welcome() throws IOException {
        changes(decimal(18, 4), decimal(20, 6));
        UnaryOperator<Object> scaled = amount -> ((BigDecimal) amount).setScale(6, RoundingMode.UNNECESSARY);
        tree.upcasters.add(sized().retype("size", scaled).same("size", "it has more places"));
        assertThat(tree.rules().faultsBeforeLanding()).isEmpty();
    }

    @Test
    void an_amount_that_does_not_fit_any_more_is_not_the_same() throws IOException {
        changes(decimal(18, 4), decimal(12, 4));
        tree.upcasters.add(sized().same("size", "nobody paid more"));
        assertThat(tree.rules().faultsBeforeLanding())
                .singleElement()
                .asString()
                .contains("] becomes nothing that it can hold");
    }

    @Test
    void a_wider_amount_may_mean_the_same() throws IOException {
        changes(decimal(10, 4), decimal(18, 4));
        assertThat(tree.rules().faultsBeforeLanding()).hasSize(1);
        tree.upcasters.add(sized().same("size", "it may be larger"));
        assertThat(tree.rules().faultsBeforeLanding()).isEmpty();
    }

    @Test
    void a_number_does_not_become_a_date_in_silence() throws IOException {
        changes("\"int\"", "{\"type\": \"int\", \"logicalType\": \"date\"}");
        assertThat(tree.rules().faultsBeforeLanding())
                .singleElement()
                .asString()
                .contains("size was int and is date in int");
        UnaryOperator<Object> date = number -> LocalDate.parse("" + number, DateTimeFormatter.BASIC_ISO_DATE);
        tree.upcasters.add(sized().retype("size", date));
        assertThat(tree.rules().faultsBeforeLanding()).isEmpty();
    }

    @Test
    void nor_does_it_mean_the_same() throws IOException {
        changes("\"int\"", "{\"type\": \"int\", \"logicalType\": \"date\"}");
        tree.upcasters.add(sized().same("size", "it always was one"));
        assertThat(tree.rules().faultsBeforeLanding())
                .singleElement()
                .asString()
                .startsWith("ThingHistory says that size of Sized v1 means the same, but [")
                .endsWith("] becomes nothing that it can hold: let the upcaster convert it, and remove .same(\"size\","
                        + " …).");
    }

    @Test
    void a_text_becomes_an_id_by_an_upcaster() throws IOException {
        changes("\"string\"", "{\"type\": \"string\", \"logicalType\": \"uuid\"}");
        assertThat(tree.rules().faultsBeforeLanding()).hasSize(1);
        tree.upcasters.add(sized().retype(
                        "size", text -> UUID.nameUUIDFromBytes(text.toString().getBytes(UTF_8))));
        assertThat(tree.rules().faultsBeforeLanding()).isEmpty();
    }

    @Test
    void what_a_field_says_of_itself_is_its_meaning() throws IOException {
        changes("\"int\", \"doc\": \"in minutes\"", "\"int\", \"doc\": \"in seconds\"");
        assertThat(tree.rules().faultsBeforeLanding())
                .singleElement()
                .asString()
                .contains("size was int, \"in minutes\" and is int, \"in seconds\"");
        tree.upcasters.add(sized().same("size", "the old text was wrong"));
        assertThat(tree.rules().faultsBeforeLanding()).isEmpty();
    }

    @Test
    void a_symbol_that_is_gone_is_not_replaced_in_silence() throws IOException {
        changes(symbols("\"VENUE\", \"ONLINE\", \"OTHER\""), symbols("\"ONLINE\", \"OTHER\""));
        assertThat(tree.rules().faultsBeforeLanding())
                .singleElement()
                .asString()
                .contains("size was one of [ONLINE, OTHER, VENUE] and is one of [ONLINE, OTHER]");
        tree.upcasters.add(sized().same("size", "nobody used it"));
        assertThat(tree.rules().faultsBeforeLanding())
                .singleElement()
                .asString()
                .contains("[VENUE] becomes nothing that it can hold");
        tree.upcasters.set(4, sized().renameValue("size", "VENUE", "OTHER"));
        assertThat(tree.rules().faultsBeforeLanding()).isEmpty();
    }

    @Test
    void symbols_in_another_order_are_the_same() throws IOException {
        changes(symbols("\"ONLINE\", \"OTHER\""), symbols("\"OTHER\", \"ONLINE\""));
        assertThat(tree.rules().faultsBeforeLanding()).isEmpty();
    }

    @Test
    void a_change_deep_inside_is_found() throws IOException {
        String record =
                "{\"type\": \"array\", \"items\": {\"type\": \"record\", \"name\": \"Part\", \"fields\": [%s]}}";
        changes(record.formatted(field("size", "\"int\"")), record.formatted(field("size", "\"long\"")));
        assertThat(tree.rules().faultsBeforeLanding())
                .singleElement()
                .asString()
                .contains("size.size was int and is long")
                .endsWith(".same(\"size.size\", why).");
    }

    @Test
    void what_stays_the_same_needs_no_saying() throws IOException {
        changes(decimal(10, 4), decimal(10, 4));
        tree.upcasters.add(sized().change(old -> old.with("tag", "x")).same("size", "it does"));
        assertThat(tree.rules().faultsBeforeLanding())
                .containsExactly("ThingHistory says that size of Sized v1 means the same, but nothing about it changes:"
                        + " remove .same(\"size\", …).");
    }

    /** Adds an event whose only field changes from one version to the next; the event is dropped after that. */
    private void changes(String was, String is) throws IOException {
        tree.schema("Sized.v1", TAG, field("size", was));
        tree.schema("Sized.v2", TAG, field("size", is));
        tree.upcasters.add(from("Sized", 2).drop("it is of no use"));
    }

    private static Upcaster sized() {
        return from("Sized", 1).to("Sized", 2);
    }

    private static String field(String name, String type) {
        return "{\"name\": \"" + name + "\", \"type\": " + type + "}";
    }

    private static String decimal(int precision, int scale) {
        return "{\"type\": \"bytes\", \"logicalType\": \"decimal\", \"precision\": " + precision + ", \"scale\": "
                + scale + "}";
    }

    private static String symbols(String symbols) {
        return "{\"type\": \"enum\", \"name\": \"Way\", \"symbols\": [" + symbols + "], \"default\": \"OTHER\"}";
    }
}

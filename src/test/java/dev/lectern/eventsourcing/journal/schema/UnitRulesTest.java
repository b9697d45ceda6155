package dev.lectern.eventsourcing.journal.schema;

import static dev.lectern.eventsourcing.journal.schema.Upcaster.from;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A number whose unit changes is another number, whatever its field is called. */
class UnitRulesTest extends OnSmallTree {
    private static final String TAG = "{\"name\": \"tag\", \"type\": \"string\"}";

    @Test
    void another_unit_is_converted() throws IOException {
        units("minutes", "seconds");
        assertThat(tree.rules().faultsBeforeLanding())
                .singleElement()
                .asString()
                .contains("size was int {unit=minutes} and is int {unit=seconds}: give ThingHistory an upcaster");
        tree.upcasters.add(sized().same("size", "nobody looks"));
        assertThat(tree.rules().faultsBeforeLanding())
                .singleElement()
                .asString()
                .endsWith("with another unit it cannot mean the same. Let the upcaster convert it in ThingHistory.");
        tree.upcasters.set(4, sized().retype("size", minutes -> 60 * (int) minutes));
        assertThat(tree.rules().faultsBeforeLanding()).isEmpty();
    }

    @Test
    void an_upcaster_that_forgets_a_change_is_told() throws IOException {
        tree.schema("Sized.v1", TAG, field("size", "\"int\", \"unit\": \"minutes\""));
        tree.schema("Sized.v2", TAG, field("size", "\"int\", \"unit\": \"seconds\""));
        tree.schema("Sized.v3", TAG, field("size", "\"int\", \"unit\": \"seconds\""));
        tree.upcasters.add(sized().change(old -> old.with("tag", "x")));
        tree.upcasters.add(from("Sized", 2).to("Sized", 3).set("tag", "y"));
        tree.upcasters.add(from("Sized", 3).drop("it is of no use"));
        assertThat(tree.rules().faultsBeforeLanding())
                .containsExactly("From Sized v1 to schemas/thing/Sized.v2.avsc, size was int {unit=minutes} and is int"
                        + " {unit=seconds}, but the upcaster leaves its values as they are: convert them in"
                        + " ThingHistory.");
    }

    @Test
    void a_unit_may_be_named_later() throws IOException {
        changes("\"int\"", "\"int\", \"unit\": \"minutes\"");
        assertThat(tree.rules().faultsBeforeLanding()).hasSize(1);
        tree.upcasters.add(sized().same("size", "it always was minutes"));
        assertThat(tree.rules().faultsBeforeLanding()).isEmpty();
    }

    @Test
    void another_unit_under_another_name_is_converted_too() throws IOException {
        tree.schema("Sized.v1", TAG, field("size", "\"int\", \"unit\": \"minutes\""));
        tree.schema("Sized.v2", TAG, field("length", "\"int\", \"unit\": \"seconds\""));
        tree.upcasters.add(from("Sized", 2).drop("it is of no use"));
        tree.upcasters.add(sized().rename("size", "length"));
        assertThat(tree.rules().faultsBeforeLanding())
                .singleElement()
                .asString()
                .contains(
                        "length was int {unit=minutes} and is int {unit=seconds}, but the upcaster leaves its values");
        tree.upcasters.set(4, sized().rename("size", "length").retype("length", minutes -> 60 * (int) minutes));
        assertThat(tree.rules().faultsBeforeLanding()).isEmpty();
    }

    /** Adds an event whose only field changes from one version to the next; the event is dropped after that. */
    private void changes(String was, String is) throws IOException {
        tree.schema("Sized.v1", TAG, field("size", was));
        tree.schema("Sized.v2", TAG, field("size", is));
        tree.upcasters.add(from("Sized", 2).drop("it is of no use"));
    }

    private void units(String was, String is) throws IOException {
        changes("\"int\", \"unit\": \"" + was + "\"", "\"int\", \"unit\": \"" + is + "\"");
    }

    private static Upcaster sized() {
        return from("Sized", 1).to("Sized", 2);
    }

    private static String field(String name, String type) {
        return "{\"name\": \"" + name + "\", \"type\": " + type + "}";
    }
}

package dev.lectern.eventsourcing.journal.schema;

import static dev.lectern.eventsourcing.journal.schema.SmallTree.NAME;
import static dev.lectern.eventsourcing.journal.schema.SmallTree.SIZE;
import static dev.lectern.eventsourcing.journal.schema.Upcaster.from;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.eventsourcing.journal.TestHistories;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Tests each rule on a small tree that is broken in one place. */
class HistoryRulesTest extends OnSmallTree {
    private static final String TAG = "{\"name\": \"tag\", \"type\": \"string\"}";
    private static final String WEIGHT = "{\"name\": \"weight\", \"type\": \"int\", \"default\": 0}";

    @Test
    void a_schema_is_called_as_its_file() throws IOException {
        tree.write("schemas/thing/Named.v3.avsc", SmallTree.record("Names", NAME, SIZE));
        assertThat(tree.faults())
                .containsExactly("schemas/thing/Named.v3.avsc calls itself Names: name it Named, as its file.");
    }

    @Test
    void a_schema_lies_in_the_folder_of_its_history() throws IOException {
        tree.write("schemas/person/Named.v3.avsc", SmallTree.record("Named", NAME, SIZE));
        assertThat(tree.faults())
                .containsExactly("schemas/person/Named.v3.avsc is not in the folder of ThingHistory: move it to"
                        + " schemas/thing/.");
    }

    @Test
    void a_schema_has_a_history() throws IOException {
        tree.schema("Lost.v1", NAME);
        assertThat(tree.faults())
                .containsExactly("schemas/thing/Lost.v1.avsc is read by nobody: give ThingHistory a record of its type,"
                        + " or an upcaster from it.");
    }

    @Test
    void a_type_without_a_record_is_led_on_from_its_newest_version() throws IOException {
        tree.schema("Tagged.v2", TAG);
        assertThat(tree.faults())
                .containsExactly("schemas/thing/Tagged.v2.avsc is read by nobody: give ThingHistory a record of its"
                        + " type, or an upcaster from it.");
    }

    @Test
    void versions_have_no_gap() throws IOException {
        tree.schema("Named.v4", NAME, SIZE);
        assertThat(tree.faults()).containsExactly("schemas/thing/Named.v4.avsc is there, but v3 is not: number it v3.");
    }

    @Test
    void a_type_begins_at_1() throws IOException {
        tree.schema("Dropped.v2", NAME);
        tree.upcasters.add(from("Dropped", 2).drop("it is of no use"));
        assertThat(tree.faults())
                .containsExactly(
                        "schemas/thing/Dropped.v2.avsc is the first of its type and nothing leads to it: number it v1,"
                                + " or say in ThingHistory what it was before, by an upcaster or a former name.");
    }

    @Test
    void or_where_the_version_before_leads_to_it() throws IOException {
        tree.upcasters.set(1, from("Tagged", 1).drop("nobody reads tags"));
        assertThat(tree.faults())
                .containsExactly("schemas/thing/Labelled.v2.avsc is the first of its type and nothing leads to it:"
                        + " number it v1, or say in ThingHistory what it was before, by an upcaster or a former name.");
    }

    @Test
    void or_after_the_last_of_its_former_name() throws IOException {
        tree.schema("Promised.v2", "{\"name\": \"to\", \"type\": \"string\"}");
        tree.upcasters.add(from("Promised", 2).drop("nothing came of it"));
        tree.upcasters.set(2, from("Promised", 1).to("Named", 1).rename("to", "name"));
        assertThat(tree.faults())
                .containsExactly(
                        "schemas/thing/Offered.v2.avsc is the first of its type and nothing leads to it: number it v1,"
                                + " or say in ThingHistory what it was before, by an upcaster or a former name.");
    }

    @Test
    void a_former_name_says_what_no_upcaster_says() throws IOException {
        tree.formerNames.put("Labelled", "Tagged");
        assertThat(tree.faults())
                .containsExactly("ThingHistory gives Labelled a former name that it does not need: remove the name.");
    }

    @Test
    void a_record_is_its_newest_schema() throws IOException {
        tree.schema("Named.v3", NAME, SIZE, WEIGHT);
        assertThat(tree.faults())
                .containsExactly("schemas/thing/Named.v3.avsc is not what its record is: Named has the fields [name,"
                        + " size] but its schema has [name, size, weight]. Change the record, or, before it lands, the"
                        + " schema.");
    }

    @Test
    void a_record_has_a_schema() throws IOException {
        Path other = folder.resolve("other");
        new SmallTree(other);
        var rules = new HistoryRules(SchemaFolder.in(other), new Owners(TestHistories.ALL));
        assertThat(rules.everyRecordIsItsNewestSchema())
                .contains("CourseCodeTaken has no schema: add schemas/code/CourseCodeTaken.v1.avsc.");
    }
}

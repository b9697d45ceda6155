package dev.lectern.eventsourcing.journal.schema;

import static dev.lectern.eventsourcing.journal.schema.SmallTree.NAME;
import static dev.lectern.eventsourcing.journal.schema.SmallTree.SIZE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import dev.lectern.eventsourcing.journal.TestHistories;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Tests the rules on the real tree, and then on small ones, each broken in one place. */
class SchemaRulesTest extends OnSmallTree {
    private static final String EDITED =
            "schemas/thing/Named.v2.avsc is not what its line in schemas/lock.json says has"
                    + " landed: restore whichever of the two was changed, and add a version instead.";
    private static final String NOT_AS_WRITTEN =
            "schemas/lock.json is not a line for each version, in order, as landing writes it: restore it.";

    @Test
    void the_schemas_as_they_are_keep_every_rule() throws IOException {
        List<String> faults = new SchemaRules(Path.of(""), TestHistories.ALL, Examples.POLICY).faults();
        if (!faults.isEmpty()) fail(String.join("\n", faults));
    }

    @Test
    void the_small_tree_keeps_every_rule() throws IOException {
        assertThat(tree.faults()).isEmpty();
    }

    @Test
    void a_landed_schema_is_not_edited() throws IOException {
        tree.edit("schemas/thing/Named.v2.avsc", "\"default\": 0", "\"default\": 1");
        assertThat(tree.faults()).containsExactly(EDITED);
    }

    @Test
    void nor_is_what_it_says_of_itself() throws IOException {
        tree.edit("schemas/thing/Named.v2.avsc", "\"fields\"", "\"doc\": \"It has a name.\", \"fields\"");
        assertThat(tree.faults()).containsExactly(EDITED);
    }

    @Test
    void white_space_is_no_edit() throws IOException {
        tree.edit("schemas/thing/Named.v2.avsc", ", ", ",\n\n      ");
        assertThat(tree.faults()).isEmpty();
    }

    @Test
    void a_line_of_the_lock_is_not_changed() throws IOException {
        tree.edit("schemas/lock.json", "\"Named v2\": \"" + landed(2), "\"Named v2\": \"" + landed(1));
        assertThat(tree.faults()).containsExactly(EDITED);
    }

    @Test
    void a_line_of_the_lock_is_not_removed() throws IOException {
        tree.edit("schemas/lock.json", "  \"Named v1\": \"" + landed(1) + "\",\n", "");
        assertThat(tree.faults())
                .containsExactly("src/test/resources/golden/Named.v1.txt is there, but schemas/lock.json has no line of"
                        + " Named v1: restore the line, or, if that version has never landed, remove the bytes.");
    }

    @Test
    void the_lock_is_not_written_by_hand() throws IOException {
        tree.edit("schemas/lock.json", "  \"Named v1\"", "\t\"Named v1\"");
        assertThat(tree.faults()).containsExactly(NOT_AS_WRITTEN);
    }

    @Test
    void the_lock_is_there() throws IOException {
        tree.remove("schemas/lock.json");
        assertThat(tree.faults()).containsExactly(NOT_AS_WRITTEN);
    }

    @Test
    void a_landed_schema_is_not_removed() throws IOException {
        tree.remove("schemas/thing/Named.v1.avsc");
        assertThat(tree.faults())
                .containsExactly(
                        "Named.v1.avsc is gone from schemas/, though schemas/lock.json says that it has landed:"
                                + " restore it, what it wrote is read for ever.");
    }

    @Test
    void golden_bytes_are_not_removed() throws IOException {
        tree.remove("src/test/resources/golden/Named.v1.txt");
        assertThat(tree.faults())
                .containsExactly(
                        "src/test/resources/golden/Named.v1.txt is gone, though Named v1 has landed: restore" + " it.");
    }

    @Test
    void golden_bytes_belong_to_a_version() throws IOException {
        tree.write("src/test/resources/golden/Lost.v1.txt", "00\n");
        assertThat(tree.faults())
                .containsExactly("src/test/resources/golden/Lost.v1.txt is there, but schemas/lock.json has no line of"
                        + " Lost v1: restore the line, or, if that version has never landed, remove the bytes.");
    }

    @Test
    void a_version_lands() throws IOException {
        tree.schema("Tagged.v2", "{\"name\": \"tag\", \"type\": \"string\"}");
        tree.upcasters.add(Upcaster.from("Tagged", 2).drop("nobody reads tags"));
        assertThat(tree.faults())
                .containsExactly("schemas/thing/Tagged.v2.avsc has not landed: run mvn -q -Pland once, when it is as it"
                        + " shall stay.");
    }

    @Test
    void landing_adds_lines_and_changes_none() throws IOException {
        tree.edit("schemas/thing/Named.v2.avsc", "\"default\": 0", "\"default\": 1");
        tree.schema("Named.v3", NAME, SIZE, "{\"name\": \"colour\", \"type\": \"string\", \"default\": \"\"}");
        tree.landAgain();
        assertThat(tree.rules().unlanded()).isEmpty();
        assertThat(tree.faults()).containsExactly(EDITED);
    }

    @Test
    void a_file_is_named_after_a_version() throws IOException {
        tree.write("schemas/thing/Named.avsc", SmallTree.record("Named", NAME));
        assertThat(tree.faults())
                .containsExactly("schemas/thing/Named.avsc cannot be an event's schema: its name is not"
                        + " <category>/<Type>.v<version>.avsc. Give it such a name.");
    }

    @Test
    void a_schema_can_be_parsed() throws IOException {
        tree.schema("Named.v3", NAME, "{\"name\": \"size\", \"type\": \"integer\"}");
        assertThat(tree.faults())
                .singleElement()
                .asString()
                .startsWith("schemas/thing/Named.v3.avsc cannot be an event's schema: ")
                .contains("integer");
    }

    @Test
    void a_schema_has_an_end() throws IOException {
        tree.schema("Named.v3", NAME, "{\"name\": \"inner\", \"type\": [\"null\", \"Named\"], \"default\": null}");
        assertThat(tree.faults())
                .containsExactly("schemas/thing/Named.v3.avsc cannot be an event's schema: The record Named holds"
                        + " itself. An event's schema has an end: write what it holds as a list.");
    }

    @Test
    void a_schema_has_types_that_are_read_here() throws IOException {
        tree.schema("Named.v3", NAME, "{\"name\": \"photo\", \"type\": \"bytes\"}");
        assertThat(tree.faults())
                .containsExactly("schemas/thing/Named.v3.avsc cannot be an event's schema: photo: bytes alone does not"
                        + " say what it means, and nobody could say it later. Write a text or a record, or give it one"
                        + " of the logical types [decimal].");
    }

    private String landed(int version) throws IOException {
        return Objects.requireNonNull(Lock.in(folder).lines().get(new SchemaVersion("Named", version)));
    }
}

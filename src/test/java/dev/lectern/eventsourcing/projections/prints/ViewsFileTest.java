package dev.lectern.eventsourcing.projections.prints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of the prints: what came, changed or went, and what was edited by hand. */
class ViewsFileTest {
    private static final String FILE = "schemas/views.json";
    private static final String SCENARIO = "src/test/scenarios/person/two-words.json";

    @TempDir
    Path root;

    private SmallViews views;

    @BeforeEach
    void a_view_that_has_landed() throws IOException {
        views = new SmallViews(root);
    }

    @Test
    void what_is_new_has_to_land_and_makes_no_view_stale() throws IOException {
        views.copy("src/test/scenarios/person/new.json", Path.of("src/test/scenarios/course/yen.json"));
        views.copy("src/test/resources/golden/CourseDrafted.v1.txt", golden("CourseDrafted.v1"));
        follows("CourseDrafted.v1 (golden) and person/new.json");
    }

    @Test
    void a_scenario_whose_events_have_changed_makes_no_view_stale() throws IOException {
        views.edit(SCENARIO, "Anna Berg", "Ann Berg");
        follows("person/two-words.json");
    }

    @Test
    void what_is_gone_has_to_go_from_the_file() throws IOException {
        views.remove(SCENARIO);
        follows("person/two-words.json");
        assertThat(views.file()).doesNotContain("two-words");
    }

    @Test
    void what_a_scenario_says_and_expects_is_not_in_its_print() throws IOException {
        views.edit(SCENARIO, "\"says\": \"", "\"says\": \"Of old: ");
        views.edit(SCENARIO, ", \"email\": \"anna@example.org\"},\n      ", "},\n      ");
        assertThat(views.faults()).isEmpty();
    }

    @Test
    void a_scenario_that_cannot_be_read_is_named() throws IOException {
        views.edit(SCENARIO, "\"given\"", "\"gvien\"");
        assertThatThrownBy(views::faults).hasMessageStartingWith("person/two-words.json is no scenario. gvien");
    }

    @Test
    void another_view_has_to_land() throws IOException {
        views.view = "people";
        assertThat(views.faults())
                .containsExactly(
                        FILE + " has nothing of the view people: run mvn -q -Pland.",
                        FILE + " has the view directory, which Lectern has not: run mvn -q -Pland.");
        views.land();
        assertThat(views.faults()).isEmpty();
    }

    @Test
    void a_print_that_was_changed_or_taken_out_by_hand_is_a_fault() throws IOException {
        views.edit(FILE, "(?s)(prints.*PersonCorrected.v1 \\(golden\\)\": \")[0-9a-f]{12}", "$1000000000000");
        views.edit(FILE, "(?s)(prints.*)\\n *\"PersonCorrected.v2 \\(golden\\)\": \"[0-9a-f]{12}\",", "$1");
        assertThat(views.faults())
                .singleElement()
                .asString()
                .startsWith("directory makes something else of PersonCorrected.v1 (golden) and PersonCorrected.v2"
                        + " (golden): ");
    }

    @Test
    void a_version_that_was_changed_by_hand_is_a_fault() throws IOException {
        views.edit(FILE, "\"version\": 1", "\"version\": 2");
        assertThat(views.faults()).singleElement().asString().startsWith("directory has the version 1, but 2 has");
        views.edit(FILE, "\"version\": 2", "\"version\": 0");
        assertThat(views.faults()).singleElement().asString().contains(FILE + " still has 0");
    }

    @Test
    void another_form_is_a_fault() throws IOException {
        views.edit(FILE, "\n {6}\"version\": 1,", " \"version\": 1,");
        assertThat(views.faults()).containsExactly(FILE + " is not as landing writes it: run mvn -q -Pland.");
        views.land();
        assertThat(views.faults()).isEmpty();
    }

    @Test
    void what_a_merge_left_behind_does_not_land() throws IOException {
        views.edit(FILE, "\\{", "<<<<<<< HEAD\n{");
        assertThat(views.faults())
                .containsExactly(FILE + " cannot be read: restore it, or after a merge take either"
                        + " side's, and then run mvn -q -Pland.");
        assertThatThrownBy(views::land).hasMessageContaining("cannot be read");
    }

    private void follows(String names) throws IOException {
        assertThat(views.faults())
                .containsExactly(
                        FILE + " has not followed " + names + ", which came, changed or went: run mvn -q -Pland.");
        views.land();
        assertThat(views.faults()).isEmpty();
    }

    private static Path golden(String version) {
        return Path.of("src/test/resources/golden", version + ".txt");
    }
}

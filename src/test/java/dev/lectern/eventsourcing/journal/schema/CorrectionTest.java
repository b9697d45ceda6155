package dev.lectern.eventsourcing.journal.schema;

import static dev.lectern.eventsourcing.journal.schema.Upcaster.from;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Corrections of steps that had landed. */
class CorrectionTest extends OnSmallTree {
    private static final String GOLDEN = "src/test/resources/golden/Moved.v1.txt";

    @Test
    void a_correction_lands_with_who_when_and_why() throws IOException {
        otherRows();
        assertThat(tree.land(correction("Moved")))
                .containsExactly(
                        "The step of Moved v1 is corrected.",
                        "new: schemas/corrections.json",
                        "changed: " + StepPrints.FILE,
                        "changed: " + GOLDEN,
                        "changed: " + GoldenLock.FILE);
        assertThat(texts().get(GOLDEN)).contains("Moved v2 {row=-1}");
        assertThat(texts().get(Correction.FILE))
                .isEqualTo("[\n  {\"versions\":\"Moved v1\",\"by\":\"Mette\",\"on\":\"2026-11-29\",\"why\":\"rows count"
                        + " from the back\"}\n]\n");
        assertThat(tree.faults()).isEmpty();
    }

    @Test
    void corrections_are_added_to_those_before() throws IOException {
        otherRows();
        tree.land(correction("Moved"));
        tree.upcasters.set(0, from("Moved", 1).to("Moved", 2).change(old -> old.with("row", -2)));
        tree.land(correction("Moved"));
        assertThat(texts())
                .extractingByKey(Correction.FILE, as(InstanceOfAssertFactories.STRING))
                .hasLineCount(4);
        assertThat(tree.faults()).isEmpty();
    }

    @Test
    void a_correction_corrects_something() throws IOException {
        Map<String, String> before = texts();
        assertThatThrownBy(() -> tree.land(correction("Moved")))
                .hasMessage(
                        "Nothing that has landed reads otherwise, so that no step of [Moved v1] is corrected: change"
                                + " the upcaster first.");
        assertThat(texts()).isEqualTo(before);
    }

    @Test
    void a_change_that_spares_the_golden_event_is_found() throws IOException {
        String golden = MadeUp.of(
                        SchemaFolder.in(folder)
                                .find("Moved", 1)
                                .orElseThrow()
                                .schema()
                                .schema(),
                        0)
                .text("place");
        tree.upcasters.set(
                0,
                from("Moved", 1)
                        .to("Moved", 2)
                        .change(old -> old.with("row", old.text("place").equals(golden) ? golden.length() : -1)));
        assertThatThrownBy(() -> tree.land(null))
                .hasMessageStartingWith("The upcaster of Moved v1 makes something else of made-up events than when it"
                        + " landed: restore it");
        assertThat(tree.land(correction("Moved")))
                .containsExactly(
                        "The step of Moved v1 is corrected.",
                        "new: schemas/corrections.json",
                        "changed: " + StepPrints.FILE,
                        "changed: " + GoldenLock.FILE);
    }

    @Test
    void an_upcaster_is_put_in_or_taken_away_by_a_correction() throws IOException {
        String named = "src/test/resources/golden/Named.v1.txt";
        tree.upcasters.add(from("Named", 1).to("Named", 2).set("size", 7));
        assertThatThrownBy(() -> tree.land(null)).hasMessageStartingWith(named);
        tree.land(correction("Named"));
        assertThat(texts())
                .extractingByKey(named, as(InstanceOfAssertFactories.STRING))
                .contains("size=7");
        tree.upcasters.removeLast();
        assertThatThrownBy(() -> tree.land(null)).hasMessageStartingWith(named);
        tree.land(correction("Named"));
        assertThat(texts())
                .extractingByKey(named, as(InstanceOfAssertFactories.STRING))
                .contains("size=0");
        assertThat(tree.faults()).isEmpty();
    }

    @Test
    void a_correction_of_one_step_changes_no_other() throws IOException {
        otherRows();
        assertThatThrownBy(() -> tree.land(correction("Tagged"))).hasMessageStartingWith(GOLDEN);
    }

    @Test
    void nor_is_a_correction_invented() throws IOException {
        tree.write(Correction.FILE, "[]");
        assertThat(tree.faults())
                .singleElement()
                .asString()
                .startsWith("schemas/corrections.json is not what landing wrote");
    }

    private static Correction correction(String type) {
        return new Correction(
                List.of(new SchemaVersion(type, 1)),
                "Mette",
                LocalDate.parse("2026-11-29"),
                "rows count from the back");
    }
}

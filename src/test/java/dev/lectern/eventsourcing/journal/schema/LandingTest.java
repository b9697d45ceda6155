package dev.lectern.eventsourcing.journal.schema;

import static dev.lectern.eventsourcing.journal.schema.SmallTree.NAME;
import static dev.lectern.eventsourcing.journal.schema.Upcaster.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests landing on a small tree. Each test also holds that the rules are kept afterwards, or nothing has changed. */
class LandingTest extends OnSmallTree {
    private static final String GOLDEN = "src/test/resources/golden/Moved.v1.txt";

    /** A proof that fails. */
    static class Failing {
        @Test
        void never() {
            throw new AssertionError("it is not so");
        }
    }

    @Test
    void a_version_lands_with_its_golden_bytes() throws IOException {
        newVersion();
        assertThat(tree.land(null))
                .containsExactly(
                        "Tagged v2 has landed: commit what is new and what has changed.",
                        "changed: " + StepPrints.FILE,
                        "new: src/test/resources/golden/Tagged.v2.txt",
                        "changed: " + GoldenLock.FILE,
                        "changed: " + Lock.FILE);
        assertThat(tree.faults()).isEmpty();
    }

    @Test
    void nothing_lands_twice() throws IOException {
        newVersion();
        tree.land(null);
        Map<String, String> landed = texts();
        assertThat(tree.land(null)).isEmpty();
        assertThat(texts()).isEqualTo(landed);
    }

    @Test
    void a_proof_that_fails_takes_everything_back() throws IOException {
        newVersion();
        Map<String, String> before = texts();
        assertThatThrownBy(() -> tree.land(null, Failing.class))
                .hasMessage("A proof fails, so that nothing lands: never(): it is not so");
        assertThat(texts()).isEqualTo(before);
    }

    @Test
    void a_step_that_has_landed_does_not_change_in_silence() throws IOException {
        otherRows();
        Map<String, String> before = texts();
        assertThatThrownBy(() -> tree.land(null))
                .hasMessage(GOLDEN + " is not what its bytes read as any more: restore the step that was changed, and"
                        + " add a version instead. If the step was wrong when it landed, correct it: run mvn -q -Pland"
                        + " -Dcorrect=\"<Type> v<n>\" -Dwhy=\"<reason>\".");
        assertThat(texts()).isEqualTo(before);
    }

    @Test
    void a_golden_file_is_not_edited() throws IOException {
        tree.edit(GOLDEN, "Moved v2 {row=", "Moved v2 {row=1");
        assertThat(tree.faults())
                .containsExactly(GOLDEN + " is not what landing wrote: restore it. If an event was read wrongly,"
                        + " correct its upcaster and run mvn -q -Pland -Dcorrect=\"<Type> v<n>\" -Dwhy=\"<reason>\".");
    }

    private void newVersion() throws IOException {
        tree.schema("Tagged.v2", NAME);
        tree.upcasters.add(from("Tagged", 2).drop("nobody reads tags"));
    }
}

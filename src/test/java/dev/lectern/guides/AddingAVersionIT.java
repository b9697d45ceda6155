package dev.lectern.guides;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Follows {@code src/docs/adding-a-version.md} in a copy of the source tree, with the commands and texts of that page:
 * its example, which needs an upcaster, and beside it a version whose new field has a default.
 */
@Tag("docs")
class AddingAVersionIT {
    private static final Pattern BLOCK = Pattern.compile("```(sh|json|java)\n(.*?)```", Pattern.DOTALL);
    private static final String REVOKED = "schemas/certificate/CertificateRevoked.v2.avsc";
    private static final String RELEASED = "schemas/session/SeatHoldReleased.v2.avsc";
    private static final String EVENTS = "src/main/java/dev/lectern/domain/certificate/CertificateEvent.java";
    private static final String SEAT_EVENTS = "src/main/java/dev/lectern/domain/session/SeatEvent.java";
    private static final String HISTORY = "src/main/java/dev/lectern/domain/certificate/CertificateHistory.java";
    private static final String SCENARIO = "src/test/scenarios/certificate/certificate-revoked-v1.json";
    private static final String LOCK = "schemas/lock.json";
    private static final String GOLDEN = "src/test/resources/golden";
    private static final String NO_WAY = "Nothing leads to " + REVOKED
            + " from CertificateRevoked v1: give each new field a default, or CertificateHistory an upcaster of that"
            + " step.";

    @TempDir
    Path folder;

    private TreeCopy tree;
    private String whatIsToDo;
    private String schema;
    private String record;
    private String upcaster;
    private String landing;
    private String everything;

    @BeforeEach
    void page() throws IOException {
        String page = Files.readString(Path.of("src/docs/adding-a-version.md"));
        List<String> blocks =
                BLOCK.matcher(page).results().map(block -> block.group(2)).toList();
        assertThat(blocks).hasSize(6);
        whatIsToDo = blocks.get(0).strip();
        schema = blocks.get(1);
        record = blocks.get(2);
        upcaster = blocks.get(3);
        landing = blocks.get(4).strip();
        everything = blocks.get(5).strip();
        tree = new TreeCopy(folder);
    }

    @Test
    void versions_are_added_as_the_page_says() throws Exception {
        schemas();
        assertThat(toDo())
                .containsExactly(
                        RELEASED + " is not what its record is: SeatHoldReleased has the fields [holdId, cause] but its"
                                + " schema has [holdId, cause, seats]. Change the record, or, before it lands, the"
                                + " schema.",
                        REVOKED + " is not what its record is: CertificateRevoked has the fields [reason] but its"
                                + " schema has [reason, ownFault]. Change the record, or, before it lands, the"
                                + " schema.");
        records();
        assertThat(toDo()).containsExactly(NO_WAY);
        nothingLandsYet();
        upcaster();
        assertThat(toDo()).containsExactly(notLanded(REVOKED), notLanded(RELEASED));
        theyLand();
        assertThat(toDo()).isEmpty();
        everythingPasses();
    }

    private void everythingPasses() throws IOException, InterruptedException {
        assertThat(Files.readString(Path.of("README.md"))).contains(everything);
        TreeCopy.Built built = tree.run(everything);
        assertThat(built.passed()).as("%s", built.said()).isTrue();
    }

    private void schemas() throws IOException {
        tree.write(REVOKED, schema);
        String v1 = tree.read(RELEASED.replace("v2", "v1"));
        tree.write(
                RELEASED, v1.replace("]}}\n", "]}},\n    {\"name\": \"seats\", \"type\": \"int\", \"default\": 1}\n"));
    }

    private void records() throws IOException {
        tree.replace(EVENTS, "    record CertificateRevoked(String reason) implements CertificateEvent {}\n", record);
        tree.replace(SEAT_EVENTS, "record SeatHoldReleased(UUID holdId, HoldCause cause) implements SeatEvent {}", """
            record SeatHoldReleased(UUID holdId, HoldCause cause, int seats) implements SeatEvent {
                    public SeatHoldReleased(UUID holdId, HoldCause cause) {
                        this(holdId, cause, 1);
                    }
                }\
            """);
    }

    private void nothingLandsYet() throws IOException, InterruptedException {
        String before = tree.read(LOCK);
        TreeCopy.Built built = tree.run(landing);
        assertThat(built.passed()).isFalse();
        assertThat(built.said()).contains(NO_WAY);
        assertThat(tree.read(LOCK)).isEqualTo(before);
        assertThat(tree.list(GOLDEN)).doesNotContain("SeatHoldReleased.v2.txt", "CertificateRevoked.v2.txt");
    }

    private void upcaster() throws IOException {
        String personal = "    @Override\n    public Set<String> personal()";
        tree.replace(HISTORY, personal, upcaster + "\n" + personal);
        tree.replace(HISTORY, "import dev.lectern.eventsourcing.journal.schema.Event;", """
            import static dev.lectern.eventsourcing.journal.schema.Upcaster.from;

            import dev.lectern.eventsourcing.journal.schema.Event;\
            """);
        tree.replace(
                HISTORY,
                "schema.History;",
                "schema.History;\nimport dev.lectern.eventsourcing.journal.schema.Upcaster;");
        tree.replace(HISTORY, "import java.util.Set;", "import java.util.List;\nimport java.util.Set;");
    }

    private void theyLand() throws IOException, InterruptedException {
        List<String> golden = tree.list(GOLDEN);
        List<String> lock = tree.read(LOCK).lines().toList();
        TreeCopy.Built built = tree.run(landing);
        assertThat(built.passed()).as("%s", built.said()).isTrue();
        assertThat(tree.read(LOCK).lines()).containsAll(lock).hasSize(lock.size() + 2);
        assertThat(tree.list(GOLDEN))
                .containsAll(golden)
                .hasSize(golden.size() + 2)
                .contains("SeatHoldReleased.v2.txt", "CertificateRevoked.v2.txt");
        assertThat(tree.read(SCENARIO))
                .contains("{\"reason\": \"Awarded by mistake\", \"ownFault\": true}")
                .contains("drafted by landing");
        goesOn("CertificateRevoked", "{reason=Awarded by mistake, ownFault=true}");
        goesOn("SeatHoldReleased", "{holdId=6f9619ff-8b86-4011-b42d-00c04fc964ff, cause=EXPIRED, seats=1}");
    }

    private void goesOn(String type, String version2) throws IOException {
        String v1 = GOLDEN + "/" + type + ".v1.txt";
        assertThat(tree.read(v1)).isEqualTo(Files.readString(Path.of(v1)) + "  " + type + " v2 " + version2 + "\n");
    }

    /** What the page's first command reports. */
    private List<String> toDo() throws Exception {
        TreeCopy.Built built = tree.run(whatIsToDo);
        List<String> said = tree.failures("dev.lectern.eventsourcing.journal.schema.SchemaRulesTest");
        assertThat(built.passed()).as("%s", built.said()).isEqualTo(said.isEmpty());
        return said;
    }

    private static String notLanded(String schema) {
        return schema + " has not landed: run mvn -q -Pland once, when it is as it shall stay.";
    }
}
